// Tested by tests/unit/name_spans_test.cpp.
#include "core/analysis/name_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hearsay {

namespace {

template <std::size_t N>
bool is_any(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

constexpr std::string_view suffixes[] = {"Jr",  "Jr.", "Sr",  "Sr.", "Snr",  "Jnr",   "II",
                                         "III", "IV",  "PhD", "MD",  "Esq.", "Junior"};
constexpr std::string_view ranks[] = {"MP",  "MEP", "MSP",  "MS",   "TD",   "QC",   "KC",    "SC",
                                      "PC",  "DC",  "DS",   "DI",   "DCI",  "DSI",  "CEO",   "CFO",
                                      "COO", "CTO", "CB",   "GP",   "GM",   "VP",   "CJ",    "DJ",
                                      "AG",  "Lt.", "Sgt.", "Cpl.", "Pvt.", "Cllr", "Cllr.", "Msgr."};
constexpr std::string_view questions[] = {"How",    "What",   "Why",       "If",         "Yes",
                                          "No",     "Nobody", "Everybody", "Everyone",   "Somebody",
                                          "Anyone", "There",  "Nothing",   "Everything", "Something"};
constexpr std::string_view month_adjectives[] = {"last", "next", "this",  "early", "late", "mid",   "Last",
                                                 "Next", "This", "Early", "Late",  "Mid",  "every", "each"};
// What stands behind a hyphen in an adjective, short enough to be a syllable of a name.
constexpr std::string_view halves[] = {"led",   "run",  "born", "wide", "era",  "old",  "like", "made",
                                       "held",  "own",  "bred", "free", "plus", "area", "type", "style",
                                       "bound", "team", "size", "side", "long", "fed",  "hit",  "torn"};
constexpr std::string_view common_bodies[] = {
    "Council",        "Government",   "Committee",    "Commission",  "Department", "Ministry",   "Office",
    "Bureau",         "Agency",       "Company",      "Corporation", "Party",      "University", "College",
    "School",         "Court",        "Board",        "Centre",      "Center",     "Institute",  "Foundation",
    "Association",    "Union",        "Authority",    "Federation",  "Society",    "Service",    "Trust",
    "Fund",           "Club",         "League",       "Hospital",    "Museum",     "Bank",       "Group",
    "Administration", "Organisation", "Organization", "Legislature", "Assembly",   "Police",     "Church"};
constexpr std::pair<std::string_view, std::string_view> titles[] = {
    {"gov", "governor"},    {"sen", "senator"},      {"rep", "representative"},  {"prof", "professor"},
    {"dr", "doctor"},       {"gen", "general"},      {"col", "colonel"},         {"lt", "lieutenant"},
    {"sgt", "sergeant"},    {"capt", "captain"},     {"adm", "admiral"},         {"cmdr", "commander"},
    {"rev", "reverend"},    {"cllr", "councillor"},  {"supt", "superintendent"}, {"insp", "inspector"},
    {"det", "detective"},   {"pres", "president"},   {"maj", "major"},           {"councilor", "councillor"},
    {"skipper", "captain"}, {"headteacher", "head"}, {"organizer", "organiser"}, {"neighbor", "neighbour"},
    {"advisor", "adviser"}, {"cofounder", "founder"}};
constexpr std::pair<std::string_view, int> bodies[] = {
    {"company", 1},    {"firm", 1},         {"business", 1},     {"retailer", 1},    {"airline", 1},
    {"carrier", 1},    {"manufacturer", 1}, {"maker", 1},        {"utility", 1},     {"startup", 1},
    {"giant", 1},      {"chain", 1},        {"supermarket", 1},  {"operator", 1},    {"supplier", 1},
    {"insurer", 1},    {"lender", 1},       {"brewer", 1},       {"developer", 1},   {"carmaker", 1},
    {"automaker", 1},  {"corporation", 1},  {"conglomerate", 1}, {"brand", 1},       {"contractor", 1},
    {"agency", 2},     {"regulator", 2},    {"watchdog", 2},     {"department", 2},  {"ministry", 2},
    {"commission", 2}, {"authority", 2},    {"bureau", 2},       {"body", 2},        {"office", 2},
    {"charity", 3},    {"organisation", 3}, {"organization", 3}, {"group", 3},       {"foundation", 3},
    {"trust", 3},      {"campaign", 3},     {"nonprofit", 3},    {"association", 3}, {"union", 4},
    {"club", 5},       {"side", 5},         {"team", 5},         {"newspaper", 6},   {"paper", 6},
    {"magazine", 6},   {"broadcaster", 6},  {"network", 6},      {"outlet", 6},      {"university", 7},
    {"college", 7},    {"school", 7},       {"institute", 7},    {"centre", 7},      {"center", 7},
    {"hospital", 7},   {"museum", 7},       {"council", 8},      {"party", 8},       {"bank", 9},
    {"church", 10},    {"court", 11},       {"force", 12}};
constexpr std::pair<std::string_view, std::string_view> short_names[] = {
    {"bob", "robert"},      {"rob", "robert"},      {"bobby", "robert"},      {"bill", "william"},
    {"will", "william"},    {"billy", "william"},   {"jim", "james"},         {"jimmy", "james"},
    {"jamie", "james"},     {"joe", "joseph"},      {"mike", "michael"},      {"mick", "michael"},
    {"tom", "thomas"},      {"tommy", "thomas"},    {"dave", "david"},        {"dan", "daniel"},
    {"danny", "daniel"},    {"tony", "anthony"},    {"dick", "richard"},      {"rick", "richard"},
    {"steve", "stephen"},   {"steven", "stephen"},  {"chris", "christopher"}, {"nick", "nicholas"},
    {"matt", "matthew"},    {"andy", "andrew"},     {"drew", "andrew"},       {"ed", "edward"},
    {"ted", "edward"},      {"ben", "benjamin"},    {"sam", "samuel"},        {"alex", "alexander"},
    {"fred", "frederick"},  {"greg", "gregory"},    {"jeff", "jeffrey"},      {"ken", "kenneth"},
    {"larry", "lawrence"},  {"pete", "peter"},      {"phil", "philip"},       {"ron", "ronald"},
    {"tim", "timothy"},     {"liz", "elizabeth"},   {"beth", "elizabeth"},    {"betty", "elizabeth"},
    {"kate", "katherine"},  {"katie", "katherine"}, {"kathy", "katherine"},   {"sue", "susan"},
    {"maggie", "margaret"}, {"meg", "margaret"},    {"peggy", "margaret"},    {"jenny", "jennifer"},
    {"debbie", "deborah"},  {"patty", "patricia"},  {"becky", "rebecca"},     {"vicky", "victoria"}};

}  // namespace

bool is_name_suffix(std::string_view word) { return is_any(word, suffixes); }
bool is_rank(std::string_view word) { return is_any(word, ranks); }
bool is_question_word(std::string_view word) { return is_any(word, questions); }
bool is_first_name_in_disguise(std::string_view word) {
  if (word.size() < 3 || word.size() > 6 || word[0] < 'A' || word[0] > 'Z') return false;
  static constexpr std::string_view names[] = {"Will", "May",   "Per",  "April", "August", "Summer", "Autumn",
                                               "Dawn", "Faith", "Hope", "Joy",   "Grace",  "Rose",   "Art",
                                               "Bill", "Rob",   "Drew", "Chase", "Penny",  "Olive",  "Hazel",
                                               "Ivy",  "Pearl", "Jay",  "Dale",  "Reed",   "Lane",   "Guy"};
  return is_any(word, names);
}
bool is_place_preposition(std::string_view word) {
  static constexpr std::string_view words[] = {"in",      "In",     "near", "Near",  "at",
                                               "outside", "across", "into", "around"};
  return is_any(word, words);
}
bool is_month_adjective(std::string_view word) { return is_any(word, month_adjectives); }
bool is_common_body(std::string_view word) { return is_any(word, common_bodies); }

bool is_elided_name(std::string_view word) {
  if (word.empty() || (word[0] != 'd' && word[0] != 'l' && word[0] != 'o')) return false;
  word.remove_prefix(1);
  if (word.starts_with("'"))
    word.remove_prefix(1);
  else if (word.starts_with("’"))
    word.remove_prefix(std::string_view("’").size());
  else
    return false;
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

bool is_syllable(std::string_view lower) {
  constexpr std::size_t longest = 6;  // bytes: cheong
  if (lower.empty() || lower.size() > longest || is_any(lower, halves)) return false;
  int groups = 0;
  bool vowel = false;
  for (const char c : lower) {
    if (c < 'a' || c > 'z') return false;
    const bool v = c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || (c == 'y' && !vowel);
    if (v && !vowel) ++groups;
    vowel = v;
  }
  return groups == 1;
}

std::string full_title(std::string lower) {
  if (lower.ends_with('.')) lower.pop_back();
  for (const auto& [brief, full] : titles)
    if (lower == brief) return std::string(full);
  return lower;
}

bool is_person_noun(std::string_view lower) {
  return (look_up(lower).flags & (word_role | word_person | word_somebody)) != 0;
}

bool may_be_body(std::string_view lower) {
  static constexpr std::string_view nouns[] = {
      "maker",    "producer",   "supplier",   "operator",  "developer", "owner",  "provider",
      "employer", "rival",      "member",     "partner",   "host",      "broker", "ally",
      "giant",    "competitor", "contractor", "publisher", "neighbour", "source", "investor"};
  return body_class(lower) != 0 || is_any(lower, nouns);
}

int body_class(std::string_view lower) {
  for (const auto& [noun, kind] : bodies)
    if (lower == noun) return kind;
  return 0;
}

bool needs_own_noun(std::string_view lower) {
  static constexpr std::string_view nouns[] = {"commission", "department", "ministry", "authority",  "bureau",
                                               "office",     "trust",      "campaign", "association"};
  const int kind = body_class(lower);
  return kind == 5 || kind > 6 || is_any(lower, nouns);
}

bool is_generic_body(std::string_view lower) {
  static constexpr std::string_view nouns[] = {
      "company", "firm", "business", "group", "organisation", "agency",       "organization",
      "body",    "club", "side",     "team",  "paper",        "conglomerate", "outlet"};
  return is_any(lower, nouns);
}

std::string_view long_first_name(std::string_view lower) {
  for (const auto& [brief, full] : short_names)
    if (lower == brief) return full;
  return lower;
}

bool in_capitals(const Article& a, std::uint32_t sentence) {
  constexpr std::uint32_t looked_at = 40;  // tokens: a heading is short
  const SentenceSpan& s = a.segments.sentences[sentence];
  for (std::uint32_t k = s.first; k < s.last && k < s.first + looked_at; ++k)
    if (!a.is_mark(k) && a.word(k).size() > 3 && !a.is_capital(k) && !a.words.has(k, word_preposition))
      return false;
  return true;
}

namespace {

// Of a headline all words have capitals, and its marks say nothing about names.
bool has_small_word(const Article& a, std::uint32_t sentence) {
  const SentenceSpan& s = a.segments.sentences[sentence];
  for (std::uint32_t k = s.first; k < s.last; ++k)
    if (!a.is_mark(k) && !a.is_capital(k) && !a.words.has(k, word_preposition | word_determiner | word_and) &&
        a.word(k).size() > 2)
      return true;
  return false;
}

}  // namespace

std::uint32_t end_of_nickname(const Article& a, std::uint32_t open, std::uint32_t limit) {
  constexpr std::uint32_t longest = 4;  // words of a nickname; more are somebody's words
  static constexpr std::pair<std::string_view, std::string_view> pairs[] = {
      {"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"'", "'"}, {"(", ")"}, {"„", "“"}};
  if (open == 0 || !a.is_capital(open - 1) || a.is_mark(open - 1) || !has_small_word(a, a.sentence_of[open]))
    return open;
  for (const auto& [opening, closing] : pairs) {
    if (!a.is(open, opening)) continue;
    for (std::uint32_t k = open + 1; k < limit && k <= open + longest + 1; ++k) {
      if (a.is(k, closing) && k > open + 1) {
        const bool name = k + 1 < limit && !a.is_mark(k + 1) && a.is_capital(k + 1) &&
                          a.segments.tokens[k + 1].space_before && a.segments.tokens[open].space_before;
        return name ? k + 1 : open;
      }
      if (a.is_mark(k) || (!a.is_capital(k) && !a.is(k, "the"))) return open;
      // Roe Foods Co. (RFC) Certified
      if (opening == "(" &&
          std::all_of(a.word(k).begin(), a.word(k).end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return open;
    }
  }
  return open;
}

}  // namespace hearsay
