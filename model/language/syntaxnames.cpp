#include "model/language/syntaxnames.h"

#include <QHash>

namespace cp {
namespace {

bool isApostrophe(QChar c) { return c == u'\'' || c == QChar(0x2019); }

/// The universal part of a tag "VERB/VBD".
Tag tagOf(const QString& name)
{
    static const QHash<QString, Tag> tags{
        {QStringLiteral("NOUN"), Tag::Noun},        {QStringLiteral("PROPN"), Tag::ProperNoun}, {QStringLiteral("PRON"), Tag::Pronoun},
        {QStringLiteral("VERB"), Tag::Verb},        {QStringLiteral("AUX"), Tag::Auxiliary},    {QStringLiteral("ADJ"), Tag::Adjective},
        {QStringLiteral("ADV"), Tag::Adverb},       {QStringLiteral("DET"), Tag::Determiner},   {QStringLiteral("ADP"), Tag::Adposition},
        {QStringLiteral("CCONJ"), Tag::Conjunction}, {QStringLiteral("SCONJ"), Tag::Subordinator}, {QStringLiteral("NUM"), Tag::Number},
        {QStringLiteral("PART"), Tag::Particle},    {QStringLiteral("INTJ"), Tag::Interjection}, {QStringLiteral("SYM"), Tag::Noun},
        {QStringLiteral("PUNCT"), Tag::Punctuation}};
    return tags.value(name.section(u'/', 0, 0), Tag::Other);
}

Dependency dependencyOf(const QString& label)
{
    static const QHash<QString, Dependency> labels{
        {QStringLiteral("root"), Dependency::Root},           {QStringLiteral("nsubj"), Dependency::Subject},
        {QStringLiteral("csubj"), Dependency::ClausalSubject}, {QStringLiteral("obj"), Dependency::Object},
        {QStringLiteral("iobj"), Dependency::Object},         {QStringLiteral("ccomp"), Dependency::Complement},
        {QStringLiteral("xcomp"), Dependency::OpenComplement}, {QStringLiteral("obl"), Dependency::Oblique},
        {QStringLiteral("advmod"), Dependency::Adverbial},    {QStringLiteral("advcl"), Dependency::AdverbialClause},
        {QStringLiteral("acl:relcl"), Dependency::RelativeClause}, {QStringLiteral("acl"), Dependency::AdnominalClause},
        {QStringLiteral("appos"), Dependency::Apposition},    {QStringLiteral("conj"), Dependency::Conjunct},
        {QStringLiteral("cc"), Dependency::Coordinator},      {QStringLiteral("mark"), Dependency::Marker},
        {QStringLiteral("cop"), Dependency::Copula},          {QStringLiteral("aux"), Dependency::Auxiliary},
        {QStringLiteral("det"), Dependency::Determiner},      {QStringLiteral("case"), Dependency::Case},
        {QStringLiteral("amod"), Dependency::Modifier},       {QStringLiteral("nummod"), Dependency::Modifier},
        {QStringLiteral("nmod"), Dependency::NominalModifier}, {QStringLiteral("nmod:poss"), Dependency::Possessor},
        {QStringLiteral("compound"), Dependency::Compound},   {QStringLiteral("flat"), Dependency::Compound},
        {QStringLiteral("compound:prt"), Dependency::VerbParticle}, {QStringLiteral("expl"), Dependency::Expletive},
        {QStringLiteral("parataxis"), Dependency::Parataxis}, {QStringLiteral("punct"), Dependency::Punctuation}};
    return labels.value(label, Dependency::Other);
}

} // namespace

SyntaxNames::SyntaxNames(const QStringList& tagClasses, const QStringList& labelClasses)
{
    for (const QString& name : tagClasses) {
        const QString penn = name.section(u'/', 1);
        tags.push_back(tagOf(name));
        finite.push_back(penn == QLatin1String("VBD") || penn == QLatin1String("VBZ") || penn == QLatin1String("VBP") || penn == QLatin1String("MD"));
        participle.push_back(penn == QLatin1String("VBG") || penn == QLatin1String("VBN"));
    }
    for (const QString& label : labelClasses)
        labels.push_back(dependencyOf(label));
}

void SyntaxNames::settleTag(Word& word, QChar first, int tag) const
{
    const bool letters = first.isLetterOrNumber() || first.isSurrogate() || word.lower == QLatin1String("n't")
        || (isApostrophe(first) && word.span.length() > 1);
    if (!letters) {
        word.tag = first == u'%' || first == u'$' ? Tag::Noun : Tag::Punctuation;
        return;
    }
    const auto place = static_cast<size_t>(tag);
    word.tag = first.isDigit() ? Tag::Number : place < tags.size() ? tags[place] : Tag::Other;
    if (word.tag == Tag::Punctuation)
        word.tag = Tag::Other;
    const bool verbal = word.tag == Tag::Verb || word.tag == Tag::Auxiliary;
    word.finite = verbal && finite[place];
    word.participle = verbal && participle[place];
}

} // namespace cp
