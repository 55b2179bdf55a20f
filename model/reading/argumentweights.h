#pragma once

#include <QByteArray>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <vector>

namespace cp {

/// What a model looks at: named values, and whole vectors of meaning by name, which live as long as the drafts.
struct Features {
    using Named = std::pair<std::string, double>;

    Features() = default;
    Features(std::initializer_list<Named> list) : named(list) {}
    void emplace_back(std::string name, double value) { named.emplace_back(std::move(name), value); }
    void addVector(std::string name, const std::vector<float>& vector) { vectors.emplace_back(std::move(name), &vector); }

    std::vector<Named> named;
    std::vector<std::pair<std::string, const std::vector<float>*>> vectors;
};

/// Vectors of length 1 stand among values that are mostly 0 or 1.
inline constexpr double vectorScale = 4;

/// Linear models by name, learnt from annotated articles: resources/lexicons/argumentweights.tsv.
class ArgumentWeights final {
public:
    /// The compiled-in weights, read once; thread-safe.
    [[nodiscard]] static const ArgumentWeights& instance() { return shared(); }
    /// Puts other weights in their place, for training and measuring; not while anything reads.
    static void replace(const QByteArray& table) { shared().read(table); }

    /// Sum of weight × value, for vectors vectorScale × weight · vector; unknown features weigh nothing.
    [[nodiscard]] double score(const std::string& model, const Features& features) const;

private:
    ArgumentWeights();
    static ArgumentWeights& shared();
    void read(const QByteArray& table);

    struct Model {
        std::unordered_map<std::string, double> named;
        std::unordered_map<std::string, std::vector<float>> vectors;
    };
    std::unordered_map<std::string, Model> m_models;
};

} // namespace cp
