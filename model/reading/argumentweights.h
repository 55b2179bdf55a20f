#pragma once

#include <QByteArray>
#include <string>
#include <unordered_map>
#include <vector>

namespace cp {

/// Named features with their values.
using Features = std::vector<std::pair<std::string, double>>;

/// Linear models by name, learnt from annotated articles: resources/lexicons/argumentweights.tsv.
class ArgumentWeights final {
public:
    /// The compiled-in weights, read once; thread-safe.
    [[nodiscard]] static const ArgumentWeights& instance() { return shared(); }
    /// Puts other weights in their place, for training and measuring; not while anything reads.
    static void replace(const QByteArray& table) { shared().read(table); }

    /// Sum of weight × value; unknown features weigh nothing.
    [[nodiscard]] double score(const std::string& model, const Features& features) const;

private:
    ArgumentWeights();
    static ArgumentWeights& shared();
    void read(const QByteArray& table);
    std::unordered_map<std::string, std::unordered_map<std::string, double>> m_models;
};

} // namespace cp
