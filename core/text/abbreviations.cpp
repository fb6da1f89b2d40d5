// Tested by tests/unit/segment_test.cpp.
#include "core/text/abbreviations.h"

#include "core/text/word_table.h"

namespace hearsay {

namespace {

using A = Abbreviation;

constexpr WordTable abbreviations = make_word_table<A>({
    {"mr", A::title}, {"mrs", A::title}, {"ms", A::title}, {"messrs", A::title}, {"mme", A::title}, {"dr", A::title},
    {"drs", A::title}, {"prof", A::title}, {"profs", A::title}, {"rev", A::title}, {"fr", A::title}, {"hon", A::title},
    {"gen", A::title}, {"maj", A::title}, {"lt", A::title}, {"col", A::title}, {"cmdr", A::title}, {"capt", A::title},
    {"sgt", A::title}, {"cpl", A::title}, {"pvt", A::title}, {"adm", A::title}, {"brig", A::title}, {"ltc", A::title},
    {"sen", A::title}, {"sens", A::title}, {"rep", A::title}, {"reps", A::title}, {"gov", A::title}, {"govs", A::title},
    {"pres", A::title}, {"supt", A::title}, {"insp", A::title}, {"det", A::title}, {"amb", A::title}, {"atty", A::title},
    {"ald", A::title}, {"asst", A::title}, {"assoc", A::title}, {"comdr", A::title}, {"dist", A::title}, {"fed", A::may_end},
    {"mt", A::title}, {"ft", A::may_end}, {"st", A::may_end}, {"ste", A::may_end}, {"mgr", A::title}, {"msgr", A::title},
    {"sr", A::may_end}, {"jr", A::may_end}, {"esq", A::may_end}, {"phd", A::may_end}, {"md", A::may_end}, {"ph.d", A::may_end},
    {"inc", A::may_end}, {"co", A::may_end}, {"cos", A::may_end}, {"corp", A::may_end}, {"ltd", A::may_end}, {"llc", A::may_end},
    {"plc", A::may_end}, {"bros", A::may_end}, {"dept", A::may_end}, {"univ", A::may_end}, {"assn", A::may_end},
    {"ave", A::may_end}, {"blvd", A::may_end}, {"rd", A::may_end}, {"hwy", A::may_end}, {"sq", A::may_end}, {"bldg", A::may_end},
    {"apt", A::number}, {"ext", A::number}, {"tel", A::number}, {"no", A::number}, {"nos", A::number}, {"nr", A::number},
    {"art", A::number}, {"sec", A::number}, {"vol", A::number}, {"vols", A::number}, {"pp", A::number}, {"p", A::number},
    {"pg", A::number}, {"fig", A::number}, {"figs", A::number}, {"eq", A::number}, {"ch", A::number}, {"chap", A::number},
    {"v", A::never}, {"vs", A::never}, {"e.g", A::never}, {"eg", A::never}, {"i.e", A::never}, {"ie", A::never}, {"cf", A::never},
    {"viz", A::never}, {"ca", A::never}, {"c", A::may_end}, {"approx", A::never}, {"incl", A::never}, {"resp", A::never},
    {"al", A::may_end}, {"ed", A::may_end}, {"eds", A::may_end}, {"est", A::may_end}, {"min", A::may_end}, {"max", A::may_end},
    {"oz", A::may_end}, {"lb", A::may_end}, {"lbs", A::may_end}, {"hr", A::may_end}, {"hrs", A::may_end}, {"mi", A::may_end},
    {"km", A::may_end}, {"sq.ft", A::may_end}, {"yr", A::may_end}, {"yrs", A::may_end}, {"ext", A::number},
    {"jan", A::month}, {"feb", A::month}, {"mar", A::month}, {"apr", A::month}, {"jun", A::month}, {"jul", A::month},
    {"aug", A::month}, {"sep", A::month}, {"sept", A::month}, {"oct", A::month}, {"nov", A::month}, {"dec", A::month},
    {"mon", A::month}, {"tue", A::month}, {"tues", A::month}, {"wed", A::month}, {"thu", A::month}, {"thur", A::month},
    {"thurs", A::month}, {"fri", A::month},
    {"a.m", A::clock}, {"p.m", A::clock}, {"am", A::none}, {"etc", A::ends}, {"u.s", A::may_end},
    {"ala", A::may_end}, {"ariz", A::may_end}, {"ark", A::may_end}, {"calif", A::may_end}, {"colo", A::may_end},
    {"conn", A::may_end}, {"del", A::may_end}, {"fla", A::may_end}, {"ga", A::may_end}, {"ill", A::may_end}, {"ind", A::may_end},
    {"kan", A::may_end}, {"ky", A::may_end}, {"la", A::may_end}, {"mass", A::may_end}, {"mich", A::may_end}, {"minn", A::may_end},
    {"miss", A::may_end}, {"mo", A::may_end}, {"mont", A::may_end}, {"neb", A::may_end}, {"nev", A::may_end}, {"okla", A::may_end},
    {"ont", A::may_end}, {"ore", A::may_end}, {"pa", A::may_end}, {"penn", A::may_end}, {"que", A::may_end}, {"tenn", A::may_end},
    {"tex", A::may_end}, {"va", A::may_end}, {"vt", A::may_end}, {"wash", A::may_end}, {"wis", A::may_end}, {"wyo", A::may_end},
});

// Function words, pronouns and the commonest openings of a clause. Words that are also names (Will, May, An) stay out.
constexpr WordTable beginnings = make_word_set({
    "a", "about", "according", "after", "again", "all", "also", "although", "among", "an", "and", "another", "any", "are",
    "as", "at", "based", "because", "before", "both", "but", "by", "can", "could", "despite", "did", "do", "does", "during", "each",
    "earlier", "even", "every", "everyone", "few", "finally", "for", "from", "further", "had", "has", "have", "he", "her", "here",
    "hers", "his", "how", "however", "i", "i'd", "i'll", "i'm", "i've", "if", "in", "indeed", "instead", "into", "is", "it", "it's",
    "its", "just", "last", "later", "let", "like", "many", "maybe", "meanwhile", "more", "moreover", "most", "much", "my",
    "neither", "never", "nevertheless", "next", "no", "nobody", "none", "nor", "not", "nothing", "now", "of", "on", "once",
    "one", "only", "or", "other", "others", "our", "over", "perhaps", "please", "she", "should", "since", "so", "some", "someone",
    "sometimes", "soon", "still", "such", "thanks", "that", "that's", "the", "their", "then", "there", "there's", "therefore",
    "these", "they", "they're", "this", "those", "though", "through", "thus", "to", "today", "two", "under", "unfortunately",
    "unlike", "until", "upon", "was", "we", "we're", "were", "what", "what's", "whatever", "when", "where", "whether", "which",
    "while", "who", "why", "with", "within", "without", "would", "yes", "yesterday", "yet", "you", "your",
});

}  // namespace

Abbreviation abbreviation_of(std::string_view word) {
  const Abbreviation* a = abbreviations.find(word);
  return a ? *a : Abbreviation::none;
}

bool is_initials(std::string_view word) {
  if (word.empty() || word.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if (i % 2 == 1 ? c != '.' : c >= 128 || !chars::is_letter(c)) return false;
  }
  return true;
}

bool begins_sentence(std::string_view word) { return beginnings.has(word); }

}  // namespace hearsay
