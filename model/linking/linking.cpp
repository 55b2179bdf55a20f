#include "model/linking/linking.h"

#include "model/linking/closelook.h"
#include "model/linking/decision.h"
#include "model/linking/secondlook.h"

namespace cp {

std::vector<Link> linkDocuments(const ArgumentMap& map, const LinkingOptions& options, const JobContext& job)
{
    const ComparedMap compared = compareDocuments(map, options, job);
    std::vector<LinkChances> chances = lookTwice(compared, LinkModel::instance(), LinkModel::ofSecondLook());
    if (options.meaning)
        chances = lookClosely(compared, std::move(chances), LinkModel::ofCloseLook(), *options.meaning, job.cancel);
    return decideLinks(compared, chances, options);
}

} // namespace cp
