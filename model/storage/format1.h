#pragma once

#include <boost/serialization/nvp.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/vector.hpp>
#include <string>
#include <vector>

// The values of workspace format 1, frozen: a later format gets its own file and an upgrade step from these.
// Strings are UTF-8, offsets UTF-16 units, enumerators their stable names, ids their numbers; "extra" is compact JSON.

namespace cp::format1 {

struct Span {
    long long start = 0, end = 0;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        archive& boost::serialization::make_nvp("start", start) & boost::serialization::make_nvp("end", end);
    }
};

struct Paragraph {
    Span span;
    int kind = 0;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        archive& boost::serialization::make_nvp("span", span) & boost::serialization::make_nvp("kind", kind);
    }
};

struct Document {
    int id = 0;
    std::string title, source, sha256, language, text, extra;
    std::vector<Paragraph> paragraphs;
    std::vector<Span> sentences;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        using boost::serialization::make_nvp;
        archive& make_nvp("id", id) & make_nvp("title", title) & make_nvp("source", source) & make_nvp("sha256", sha256)
            & make_nvp("language", language) & make_nvp("text", text) & make_nvp("extra", extra)
            & make_nvp("paragraphs", paragraphs) & make_nvp("sentences", sentences);
    }
};

struct Probability {
    std::string kind, phrase, scale;
    Span span;
    double low = 0, high = 1, best = 0.5;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        using boost::serialization::make_nvp;
        archive& make_nvp("kind", kind) & make_nvp("phrase", phrase) & make_nvp("scale", scale) & make_nvp("span", span)
            & make_nvp("low", low) & make_nvp("high", high) & make_nvp("best", best);
    }
};

struct Statement {
    int id = 0, document = 0;
    Span span;
    std::string quote, text, role, holderKind, holder, origin, review, note, extra;
    bool main = false, negated = false;
    double confidence = 1;
    std::vector<Probability> probability; ///< none or one
    std::vector<std::string> tags;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        using boost::serialization::make_nvp;
        archive& make_nvp("id", id) & make_nvp("document", document) & make_nvp("span", span) & make_nvp("quote", quote)
            & make_nvp("text", text) & make_nvp("role", role) & make_nvp("holderKind", holderKind) & make_nvp("holder", holder)
            & make_nvp("origin", origin) & make_nvp("review", review) & make_nvp("note", note) & make_nvp("extra", extra)
            & make_nvp("main", main) & make_nvp("negated", negated) & make_nvp("confidence", confidence)
            & make_nvp("probability", probability) & make_nvp("tags", tags);
    }
};

struct Cue {
    int document = 0;
    Span span;
    std::string text;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        using boost::serialization::make_nvp;
        archive& make_nvp("document", document) & make_nvp("span", span) & make_nvp("text", text);
    }
};

struct Relation {
    int id = 0, target = 0;
    bool targetIsRelation = false;
    std::string kind, condition, origin, review, extra; ///< condition is empty unless kind is condition-of
    std::vector<int> sources;
    std::vector<Cue> cue; ///< none or one
    double confidence = 1;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        using boost::serialization::make_nvp;
        archive& make_nvp("id", id) & make_nvp("target", target) & make_nvp("targetIsRelation", targetIsRelation)
            & make_nvp("kind", kind) & make_nvp("condition", condition) & make_nvp("origin", origin) & make_nvp("review", review)
            & make_nvp("extra", extra) & make_nvp("sources", sources) & make_nvp("cue", cue) & make_nvp("confidence", confidence);
    }
};

struct AlignedPair {
    Span a, b;
    std::string type;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        using boost::serialization::make_nvp;
        archive& make_nvp("a", a) & make_nvp("b", b) & make_nvp("type", type);
    }
};

struct Link {
    int id = 0, a = 0, b = 0;
    std::string kind, explanation, missReason, missExplanation, origin, review, note, extra; ///< missReason empty: no near miss
    double score = 0;
    std::vector<std::string> reasons;
    std::vector<AlignedPair> alignment;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        using boost::serialization::make_nvp;
        archive& make_nvp("id", id) & make_nvp("a", a) & make_nvp("b", b) & make_nvp("kind", kind)
            & make_nvp("explanation", explanation) & make_nvp("missReason", missReason)
            & make_nvp("missExplanation", missExplanation) & make_nvp("origin", origin) & make_nvp("review", review)
            & make_nvp("note", note) & make_nvp("extra", extra) & make_nvp("score", score) & make_nvp("reasons", reasons)
            & make_nvp("alignment", alignment);
    }
};

struct Box {
    int id = 0;
    double x = 0, y = 0, width = 0, height = 0;
    bool pinned = false;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        using boost::serialization::make_nvp;
        archive& make_nvp("id", id) & make_nvp("x", x) & make_nvp("y", y) & make_nvp("width", width) & make_nvp("height", height)
            & make_nvp("pinned", pinned);
    }
};

struct Workspace {
    std::vector<Document> documents;
    std::vector<Statement> statements;
    std::vector<Relation> relations;
    std::vector<Link> links;
    std::vector<Box> boxes;
    std::string scale, extra;
    double zoom = 1, centreX = 0, centreY = 0;
    bool legend = true, nearMisses = false;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        using boost::serialization::make_nvp;
        archive& make_nvp("documents", documents) & make_nvp("statements", statements) & make_nvp("relations", relations)
            & make_nvp("links", links) & make_nvp("boxes", boxes) & make_nvp("scale", scale) & make_nvp("extra", extra)
            & make_nvp("zoom", zoom) & make_nvp("centreX", centreX) & make_nvp("centreY", centreY)
            & make_nvp("legend", legend) & make_nvp("nearMisses", nearMisses);
    }
};

/// One edit of the journal: what things are after it, and the ids of those that are gone.
struct Edit {
    std::string text; ///< what it is called for people
    Workspace after;  ///< only what changed; an empty scale did not change
    std::vector<int> goneDocuments, goneStatements, goneRelations, goneLinks, goneBoxes;
    template <typename Archive>
    void serialize(Archive& archive, unsigned)
    {
        using boost::serialization::make_nvp;
        archive& make_nvp("text", text) & make_nvp("after", after) & make_nvp("goneDocuments", goneDocuments)
            & make_nvp("goneStatements", goneStatements) & make_nvp("goneRelations", goneRelations) & make_nvp("goneLinks", goneLinks)
            & make_nvp("goneBoxes", goneBoxes);
    }
};

} // namespace cp::format1
