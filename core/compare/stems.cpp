// Tested by tests/unit/compare_wording_test.cpp.
#include "core/compare/stems.h"

#include <initializer_list>
#include <utility>

#include "core/lexicon/word_map.h"

namespace hearsay::comparing {

namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool is_consonant(std::string_view word, std::size_t at) {
  return !is_vowel(word[at]) && !(word[at] == 'y' && at > 0 && !is_vowel(word[at - 1]));
}
bool has_vowel(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i)
    if (!is_consonant(word, i)) return true;
  return false;
}
// Porter's measure: how often a vowel is followed by a consonant.
int measure(std::string_view word) {
  int m = 0;
  for (std::size_t i = 1; i < word.size(); ++i) m += !is_consonant(word, i - 1) && is_consonant(word, i);
  return m;
}

bool replace_ending(std::string& word, std::string_view ending, std::string_view with, int least_measure) {
  if (!word.ends_with(ending)) return false;
  const std::string_view rest = std::string_view(word).substr(0, word.size() - ending.size());
  if (measure(rest) < least_measure) return true;  // this ending, but it belongs to the word
  word = std::string(rest).append(with);
  return true;
}

// Irregular forms and what they come from.
std::string_view base_of(std::string_view word) {
  static constexpr WordMap bases = make_word_map<std::string_view>({{"arose", "arise"},
                                                                    {"ate", "eat"},
                                                                    {"beaten", "beat"},
                                                                    {"became", "become"},
                                                                    {"began", "begin"},
                                                                    {"begun", "begin"},
                                                                    {"belief", "believe"},
                                                                    {"blew", "blow"},
                                                                    {"bought", "buy"},
                                                                    {"broke", "break"},
                                                                    {"broken", "break"},
                                                                    {"brought", "bring"},
                                                                    {"built", "build"},
                                                                    {"burnt", "burn"},
                                                                    {"came", "come"},
                                                                    {"caught", "catch"},
                                                                    {"children", "child"},
                                                                    {"choice", "choose"},
                                                                    {"chose", "choose"},
                                                                    {"chosen", "choose"},
                                                                    {"dealt", "deal"},
                                                                    {"death", "die"},
                                                                    {"deaths", "die"},
                                                                    {"dead", "die"},
                                                                    {"died", "die"},
                                                                    {"dying", "die"},
                                                                    {"done", "do"},
                                                                    {"drawn", "draw"},
                                                                    {"drew", "draw"},
                                                                    {"driven", "drive"},
                                                                    {"drove", "drive"},
                                                                    {"fallen", "fall"},
                                                                    {"fell", "fall"},
                                                                    {"felt", "feel"},
                                                                    {"flew", "fly"},
                                                                    {"flight", "fly"},
                                                                    {"flown", "fly"},
                                                                    {"fought", "fight"},
                                                                    {"found", "find"},
                                                                    {"gave", "give"},
                                                                    {"given", "give"},
                                                                    {"gone", "go"},
                                                                    {"got", "get"},
                                                                    {"grew", "grow"},
                                                                    {"grown", "grow"},
                                                                    {"growth", "grow"},
                                                                    {"heard", "hear"},
                                                                    {"held", "hold"},
                                                                    {"hid", "hide"},
                                                                    {"hidden", "hide"},
                                                                    {"kept", "keep"},
                                                                    {"knew", "know"},
                                                                    {"knowledge", "know"},
                                                                    {"known", "know"},
                                                                    {"laid", "lay"},
                                                                    {"led", "lead"},
                                                                    {"left", "leave"},
                                                                    {"lent", "lend"},
                                                                    {"lives", "life"},
                                                                    {"loss", "lose"},
                                                                    {"losses", "lose"},
                                                                    {"lost", "lose"},
                                                                    {"made", "make"},
                                                                    {"meant", "mean"},
                                                                    {"men", "man"},
                                                                    {"met", "meet"},
                                                                    {"paid", "pay"},
                                                                    {"proof", "prove"},
                                                                    {"proven", "prove"},
                                                                    {"ran", "run"},
                                                                    {"risen", "rise"},
                                                                    {"rose", "rise"},
                                                                    {"sale", "sell"},
                                                                    {"sales", "sell"},
                                                                    {"sang", "sing"},
                                                                    {"sat", "sit"},
                                                                    {"saw", "see"},
                                                                    {"seen", "see"},
                                                                    {"sent", "send"},
                                                                    {"shook", "shake"},
                                                                    {"shaken", "shake"},
                                                                    {"shot", "shoot"},
                                                                    {"shown", "show"},
                                                                    {"slept", "sleep"},
                                                                    {"sold", "sell"},
                                                                    {"speech", "speak"},
                                                                    {"spent", "spend"},
                                                                    {"spoke", "speak"},
                                                                    {"spoken", "speak"},
                                                                    {"sprang", "spring"},
                                                                    {"stole", "steal"},
                                                                    {"stolen", "steal"},
                                                                    {"stood", "stand"},
                                                                    {"strength", "strong"},
                                                                    {"struck", "strike"},
                                                                    {"sunk", "sink"},
                                                                    {"sank", "sink"},
                                                                    {"swept", "sweep"},
                                                                    {"taken", "take"},
                                                                    {"taught", "teach"},
                                                                    {"thought", "think"},
                                                                    {"threw", "throw"},
                                                                    {"thrown", "throw"},
                                                                    {"told", "tell"},
                                                                    {"took", "take"},
                                                                    {"tore", "tear"},
                                                                    {"torn", "tear"},
                                                                    {"truth", "true"},
                                                                    {"understood", "understand"},
                                                                    {"went", "go"},
                                                                    {"withdrew", "withdraw"},
                                                                    {"withdrawal", "withdraw"},
                                                                    {"withdrawn", "withdraw"},
                                                                    {"women", "woman"},
                                                                    {"won", "win"},
                                                                    {"wore", "wear"},
                                                                    {"worn", "wear"},
                                                                    {"written", "write"},
                                                                    {"wrote", "write"}});
  const std::string_view* base = bases.find(word);
  return base ? *base : word;
}

}  // namespace

// Porter's steps 1 to 4 with the endings that news prose has.
std::string stem(std::string_view folded) {
  std::string word(folded);
  if (word.ends_with("'s"))
    word.resize(word.size() - 2);
  else if (word.ends_with("'"))
    word.pop_back();
  word = std::string(base_of(word));
  if (word.size() < 4) return word;
  if (word.ends_with("sses") || word.ends_with("ies"))
    word.resize(word.size() - 2);
  else if (word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us"))
    word.pop_back();
  bool cut = false;
  for (const std::string_view ending : {"ingly", "edly", "ing", "ed"}) {
    if (!word.ends_with(ending) || !has_vowel(std::string_view(word).substr(0, word.size() - ending.size())))
      continue;
    if (word.size() - ending.size() < 3) break;
    word.resize(word.size() - ending.size());
    cut = true;
    break;
  }
  if (cut && word.size() > 3 && word.back() == word[word.size() - 2] && !is_vowel(word.back()) &&
      word.back() != 'l' && word.back() != 's' && word.back() != 'z')
    word.pop_back();
  if (cut && (word.ends_with("at") || word.ends_with("bl") || word.ends_with("iz"))) word += 'e';
  for (const auto& [ending, with] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{{"izations", "ize"},
                                                                            {"ization", "ize"},
                                                                            {"ational", "ate"},
                                                                            {"fulness", "ful"},
                                                                            {"ousness", "ous"},
                                                                            {"iveness", "ive"},
                                                                            {"tional", "tion"},
                                                                            {"ously", "ous"},
                                                                            {"fully", "ful"},
                                                                            {"ality", "al"},
                                                                            {"ivity", "ive"},
                                                                            {"ally", "al"},
                                                                            {"ely", "e"},
                                                                            {"ly", ""}})
    if (replace_ending(word, ending, with, 1)) break;
  for (const std::string_view ending :
       {"ement", "ance", "ence", "able", "ible", "ment", "ation", "ition", "ator", "ness", "ion", "ism",
        "ate",   "iti",  "ity",  "ous",  "ive",  "ize",  "ful",   "al",    "er",   "or",   "ic"})
    if (replace_ending(word, ending, "", ending == "ness" || ending == "ful" || ending == "ment" ? 1 : 2))
      break;
  if (word.size() > 3 && word.back() == 'e') word.pop_back();
  if (word.size() > 2 && word.back() == 'y' && is_consonant(word, word.size() - 2)) word.back() = 'i';
  return word;
}

bool is_function_word(std::string_view folded) {
  static constexpr WordMap words = make_word_set(
      {"a",      "about",   "after",   "again",  "all",   "also",    "although", "am",      "an",     "and",
       "any",    "are",     "as",      "at",     "be",    "because", "been",     "before",  "being",  "both",
       "but",    "by",      "can",     "cannot", "could", "did",     "do",       "does",    "during", "each",
       "either", "else",    "even",    "for",    "from",  "had",     "has",      "have",    "he",     "her",
       "here",   "him",     "his",     "how",    "i",     "if",      "in",       "into",    "is",     "it",
       "its",    "itself",  "just",    "may",    "me",    "might",   "mine",     "more",    "most",   "much",
       "must",   "my",      "neither", "no",     "nor",   "not",     "of",       "off",     "on",     "one",
       "or",     "other",   "our",     "out",    "over",  "own",     "quite",    "rather",  "shall",  "she",
       "should", "since",   "so",      "some",   "such",  "than",    "that",     "the",     "their",  "them",
       "then",   "there",   "these",   "they",   "this",  "those",   "though",   "through", "to",     "too",
       "under",  "until",   "up",      "upon",   "us",    "very",    "was",      "we",      "were",   "what",
       "when",   "where",   "whether", "which",  "while", "who",     "whom",     "whose",   "why",    "will",
       "with",   "without", "would",   "yet",    "you",   "your"});
  const std::size_t mark = folded.find('\'');
  if (mark == folded.npos) return words.has(folded);
  // Russia's is no function word; it's and don't are.
  return words.has(folded.substr(0, mark)) || folded.substr(mark) != "'s" || folded == "let's";
}

bool is_light_word(std::string_view folded) {
  static constexpr WordMap words = make_word_set(
      {"2",       "3",      "able",  "add",    "added",   "ago",      "already",   "always",    "another",
       "around",  "ask",    "asked", "away",   "back",    "big",      "bring",     "call",      "called",
       "came",    "come",   "comes", "coming", "day",     "days",     "done",      "down",      "every",
       "first",   "found",  "gave",  "get",    "gets",    "getting",  "give",      "given",     "go",
       "goes",    "going",  "gone",  "good",   "got",     "great",    "hard",      "help",      "hold",
       "just",    "keep",   "kept",  "kind",   "know",    "last",     "later",     "least",     "left",
       "less",    "let",    "like",  "little", "long",    "look",     "lot",       "made",      "make",
       "makes",   "making", "man",   "many",   "mean",    "men",      "moment",    "month",     "months",
       "move",    "near",   "need",  "needed", "needs",   "never",    "new",       "next",      "now",
       "number",  "old",    "once",  "only",   "part",    "people",   "person",    "place",     "point",
       "put",     "really", "right", "said",   "same",    "saw",      "say",       "saying",    "says",
       "second",  "see",    "seen",  "set",    "several", "show",     "situation", "something", "soon",
       "still",   "take",   "taken", "takes",  "taking",  "tell",     "thing",     "things",    "think",
       "thought", "three",  "time",  "times",  "today",   "together", "told",      "took",      "try",
       "trying",  "turn",   "two",   "use",    "used",    "want",     "wanted",    "wants",     "way",
       "week",    "weeks",  "well",  "went",   "woman",   "women",    "work",      "world",     "year",
       "years"});
  return words.has(folded);
}

}  // namespace hearsay::comparing
