#include "model/linking/linking.h"

#include "model/linking/decision.h"

namespace cp {

std::vector<Link> linkDocuments(const ArgumentMap& map, const LinkingOptions& options, const JobContext& job)
{
    return decideLinks(compareDocuments(map, options, job), LinkModel::instance(), LinkModel::ofSecondLook(), options);
}

} // namespace cp
