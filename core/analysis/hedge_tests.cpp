// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_tests.h"

#include "core/analysis/hedge_words.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"
#include "core/text/word_map.h"

namespace hearsay {

bool HedgeView::is(int i, std::string_view small) const {
  const std::string_view w = word(i);
  if (w.size() == small.size()) {
    for (std::size_t k = 0; k < w.size(); ++k)
      if (chars::fold(w[k]) != small[k]) return false;
    return !w.empty();
  }
  // n’t and ’s: the curly apostrophe is two bytes longer.
  const std::size_t apostrophe = w.size() == small.size() + 2 ? small.find('\'') : small.npos;
  if (apostrophe == small.npos || w.substr(apostrophe, 3) != "\xE2\x80\x99") return false;
  for (std::size_t k = 0; k < small.size(); ++k)
    if (k != apostrophe && chars::fold(w[k < apostrophe ? k : k + 2]) != small[k]) return false;
  return true;
}

bool HedgeView::is_capital(int i) const { return has(i) && chars::is_upper(utf8::peek(word(i), 0)); }

bool HedgeView::ends_with(int i, std::string_view small) const {
  const std::string_view w = word(i);
  if (w.size() < small.size()) return false;
  for (std::size_t k = 0; k < small.size(); ++k)
    if (chars::fold(w[w.size() - small.size() + k]) != small[k]) return false;
  return true;
}

bool HedgeView::is_number(int i) const {
  static constexpr WordMap numbers = make_word_set({
      "one",     "two",   "three",   "four",   "five",     "six",       "seven",    "eight",
      "nine",    "ten",   "eleven",  "twelve", "fifteen",  "twenty",    "thirty",   "forty",
      "fifty",   "sixty", "seventy", "eighty", "ninety",   "hundred",   "thousand", "million",
      "billion", "half",  "dozen",   "dozens", "hundreds", "thousands", "third",    "quarter",
  });
  if (!has(i)) return false;
  if (tokens_[i].kind == TokenKind::number) return true;
  if (tokens_[i].kind == TokenKind::symbol) return has(i + 1) && tokens_[i + 1].kind == TokenKind::number;
  return numbers.has(word(i));
}

namespace {

constexpr WordMap pronouns =
    make_word_set({"i", "we", "you", "he", "she", "it", "they", "who", "this", "that", "these", "those"});
constexpr WordMap determiners =
    make_word_set({"a",    "an",   "the",  "his",   "her",     "its",  "their", "our",   "my",
                   "your", "this", "that", "these", "those",   "any",  "no",    "every", "each",
                   "'s",   "some", "what", "which", "another", "same", "all",   "such",  "other"});
constexpr WordMap forms_of_be =
    make_word_set({"is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "'m"});
constexpr WordMap saying = make_word_set({
    "said",    "say",      "says",   "told", "tell",    "tells",     "added",     "adds",      "claimed",
    "claim",   "claims",   "warned", "warn", "argued",  "argue",     "suggested", "suggest",   "reported",
    "believe", "believed", "think",  "fear", "noted",   "confirmed", "revealed",  "described", "insisted",
    "insist",  "predict",  "point",  "hold", "contend", "maintain",  "speculate", "consider",  "agree",
});

template <typename Map>
bool in(const HedgeView& v, int i, const Map& map) {
  const std::string_view w = v.word(i);
  if (w.starts_with("\xE2\x80\x99") && w.size() < 8) {  // ’s as 's
    std::string plain = "'";
    plain += w.substr(3);
    return map.has(plain);
  }
  return !w.empty() && map.has(w);
}

bool is_not(const HedgeView& v, int i) {
  return v.is_any(i, "not", "n't", "never", "no", "nor", "neither", "nothing", "hardly");
}
bool is_be(const HedgeView& v, int i) { return in(v, i, forms_of_be); }
bool is_adverb(const HedgeView& v, int i) {
  return v.is_word(i) && (v.ends_with(i, "ly") || v.is_any(i, "also", "now", "still", "yet", "often", "sometimes", "long",
                                                           "once", "even", "so", "already", "quite"));
}
// The word before i, over adverbs: “is widely thought” from “thought” gives “is”.
int before_adverbs(const HedgeView& v, int i) {
  int k = i - 1;
  while (k > i - 4 && is_adverb(v, k)) --k;
  return k;
}
// A passive: a form of be stands before, over adverbs and “not”.
bool is_passive(const HedgeView& v, int i) {
  int k = before_adverbs(v, i);
  if (is_not(v, k)) --k;
  return is_be(v, k);
}

HedgeMatch no() { return {}; }
HedgeMatch yes(int first, int last) { return {true, first, last, nullptr, 0, {}}; }
HedgeMatch yes(int first, int last, float confidence, const char* reason = nullptr) {
  return {true, first, last, reason, confidence, {}};
}
HedgeMatch when(bool decision, int i) { return decision ? yes(i, i + 1) : no(); }

// A capital in the middle of a sentence: a name (Hope, May), unless the whole line is set in capitals as
// headlines are.
bool is_name(const HedgeView& v, int i) {
  if (!v.is_capital(i) || v.is_first(i)) return false;
  return !(v.is_capital(i - 1) && v.is_capital(i + 1));
}

constexpr const char* vague_group = "leaves open who or how many, where no source is named";
constexpr const char* nobodys_judgement = "gives a judgement without saying whose it is";

HedgeMatch weasel(int first, int last, float confidence, HedgeKind kind, const char* reason) {
  return {true, first, last, reason, confidence, kind};
}

bool is_plural(const HedgeView& v, int i) {
  return v.is_word(i) && ((v.ends_with(i, "s") && !v.ends_with(i, "ss") && !v.ends_with(i, "us") && v.word(i).size() > 3) ||
                          v.is_any(i, "people", "men", "women", "children", "media", "species", "others"));
}

bool is_time(const HedgeView& v, int i) {
  return v.is_any(i, "times", "weeks", "months", "days", "hours", "minutes", "seconds", "decades", "miles", "kilometres", "kilometers");
}

// “As many hold”: a subject that is nobody in particular.
bool is_vague_subject(const HedgeView& v, int i) {
  return v.is_any(i, "some", "many", "most", "people", "others", "scholars", "historians", "scientists", "experts", "critics", "who", "researchers");
}

HedgeMatch weasel_people(const HedgeView& v, int i);

// --- modal ---

HedgeMatch may(const HedgeView& v, int i) {
  static constexpr WordMap before_month =
      make_word_set({"in", "of", "since", "by", "until", "till", "last", "next", "early", "late", "mid",
                     "from", "on", "this", "before", "after", "through", "during", "mid-"});
  if (v.is_capital(i)) {
    if (v.token(i).kind != TokenKind::word || (v.has(i + 1) && v.token(i + 1).kind == TokenKind::number))
      return no();
    if (i > 0 && (v.token(i - 1).kind == TokenKind::number || in(v, i - 1, before_month))) return no();
    if (!v.has(i + 1) || v.is_mark(i + 1)) return no();
    // A name, if the next word is no verb that a modal can stand before: “Theresa May said”.
    if (!v.is_first(i) && !v.is_any(i + 1, "be", "have", "not", "also", "never", "soon", "still") &&
        !v.is_capital(i + 1))
      return no();
  }
  if (v.is_first(i) && v.is_any(i + 1, "i", "we", "he", "she", "god", "the"))
    return no();  // May I …? May he rest …
  if (v.is(i + 1, "well") || v.is(i + 1, "yet")) return yes(i, i + 2);
    // What is allowed, chosen or wished: “may also be used”, “may not marry”, “so that we may live”.
  if (v.expository()) {
    if (v.is_any(i + 1, "also", "either", "not", "only") && !v.is(i + 2, "have")) return no();
        if (v.is_any(i + 1, "include", "consist", "contain", "vary", "differ", "range")) return no();
    if (v.is(i + 1, "be") && (v.ends_with(i + 2, "ed") || v.is(i + 2, "either") || v.is_any(i + 2, "made", "used", "found", "given", "taken"))) return no();
    for (int k = i - 1; k >= 0 && k > i - 5; --k)
      if (v.is(k, "that") && v.is_any(k + 1, "we", "you", "they")) return no();
  }
  return yes(i, i + 1);
}

HedgeMatch might(const HedgeView& v, int i) {
  if (is_name(v, i)) return no();
  if (in(v, i - 1, determiners) && !v.is_any(i - 1, "this", "that", "these", "those", "some", "which", "all",
                                             "such", "other", "what", "another"))
    return no();
  if (v.is_any(i - 1, "military", "economic", "industrial", "naval", "financial", "with", "of") ||
      v.is_any(i + 1, "of", "and", "in", "is", "was"))
    return no();
  if (v.is_mark(i + 1) && !v.is(i + 1, ",")) return no();
  if (v.is(i + 1, "well") || v.is(i + 1, "yet")) return yes(i, i + 2);
  return yes(i, i + 1);
}

HedgeMatch could(const HedgeView& v, int i) {
  static constexpr WordMap senses =
      make_word_set({"see", "hear", "feel", "smell", "taste", "afford", "remember", "understand", "imagine"});
  const int next =
      v.is_any(i + 1, "also", "then", "still", "only", "even", "soon", "easily", "just") ? i + 2 : i + 1;
  if (is_not(v, next)) {
    // “could not have known” and “could not be reached” are flat; what is denied is no hedge.
    return no();
  }
  if (in(v, next, senses) || v.is(next, "n't")) return no();
  if (v.is_first(i) && in(v, i + 1, pronouns)) return no();  // Could you …?
  // “only the two could”, “so that they could”, “as fast as he could”
  for (int k = i - 1; k >= 0 && k > i - 6; --k)
        if (v.is(k, "only") || (v.is(k, "so") && v.is(k + 1, "that")) || (v.is(k, "as") && v.is(k - 2, "as"))) return no();
  if (v.is(i + 1, "well") || v.is(i + 1, "yet")) return yes(i, i + 2);
  return yes(i, i + 1);
}

HedgeMatch hardly(const HedgeView& v, int i) {
  return v.is_any(i - 1, "can", "could") ? yes(i - 1, i + 1) : no();
}

// --- probability ---

HedgeMatch likely(const HedgeView& v, int i) {
  if (v.is_any(i + 1, "voter", "voters")) return no();  // a pollster's term
  const bool more = v.is_any(i - 1, "more", "less", "most", "very", "highly", "least");
  return yes(i, i + 1, more ? .85f : 0);
}

HedgeMatch possible(const HedgeView& v, int i) {
  if (v.is(i - 1, "as") || v.is(i - 1, "if") || v.is(i - 1, "where") || v.is(i - 1, "whenever") ||
      v.is(i - 1, "wherever"))
    return no();
  for (int k = i - 1; k >= 0 && k > i - 6; --k) {
    if (v.is_any(k, "best", "worst", "earliest", "only", "every", "everything", "all", "any", "makes", "made",
                 "make", "making"))
      return no();
    if (v.is(k, "as") && v.is(i - 1, "as")) return no();
    if ((is_not(v, k) && k > i - 4) || (v.ends_with(k, "est") && k == i - 1)) return no();
  }
  if (v.is_any(i + 1, "to", "for", "only", "by", "through", "with")) return no();  // ability
  return yes(i, i + 1);
}

HedgeMatch potential(const HedgeView& v, int i) {
  if (is_name(v, i)) return no();
  if (v.is_any(i - 1, "full", "his", "her", "their", "its", "our", "your", "growth", "great", "human",
               "true")) {
    if (!v.is_word(i + 1) || v.is_any(i + 1, "to", "for", "as", "and", "in", "of", "is", "was")) return no();
  }
    if (v.is_any(i + 1, "energy", "theory", "difference", "function", "well")) return no();  // a term of physics
  if (v.is_any(i + 1, "to", "for", "of")) return yes(i, i + 1, .65f);
  return when(v.is_word(i + 1) && !v.is_any(i + 1, "and", "in", "as", "is", "was", "that", "with"), i);
}

HedgeMatch chance(const HedgeView& v, int i) {
  if (v.is_any(i - 1, "no", "second", "last")) return no();
  return when(
      v.is_any(i + 1, "of", "that", "are", "is") || (v.is_any(i, "odds", "chance") && v.is(i + 1, "against")),
      i);
}

// --- appearance ---

HedgeMatch appear(const HedgeView& v, int i) {
  if (v.is_any(i + 1, "to", "that", "as", "set", "ready", "likely", "unlikely", "poised", "determined",
               "willing", "unable", "intent", "more", "less", "increasingly", "not", "certain", "confident",
               "close", "unwilling"))
    return when(!(v.is(i + 1, "as") && !v.is_any(i + 2, "if", "though")), i);
  return when(v.is(i - 1, "it") && !v.is_mark(i + 1) && !v.is_any(i + 1, "in", "on", "at"), i);
}

HedgeMatch apparent(const HedgeView& v, int i) {
  if (is_be(v, i - 1) ||
      v.is_any(i - 1, "became", "become", "becomes", "becoming", "heir", "more", "increasingly", "made"))
    return no();
  return when(v.is_word(i + 1), i);
}

HedgeMatch suggest(const HedgeView& v, int i) {
  if (v.is(i, "suggested") && v.is_mark(i - 1) && v.is_mark(i + 1)) return no();
  if (v.ends_with(i + 1, "ing") && !v.is_any(i + 1, "nothing", "something", "anything", "everything"))
    return no();  // a proposal
  if (in(v, i - 1, determiners) &&
      !v.is_any(i - 1, "this", "that", "these", "those", "some", "which", "all", "another"))
    return no();
  return yes(i, i + 1);
}

// Plain saying is none: only what data and people without a name indicate, and what is indicated by silence.
HedgeMatch indicate(const HedgeView& v, int i) {
  static constexpr WordMap data =
      make_word_set({"data",    "poll",     "polls",   "results",   "result",  "study",     "studies",
                     "figures", "evidence", "surveys", "survey",    "reports", "report",    "research",
                     "numbers", "tests",    "test",    "findings",  "records", "estimates", "which",
                     "this",    "these",    "that",    "everything"});
  if (!v.is(i, "indicated")) return when(!in(v, i - 1, pronouns) || in(v, i - 1, data), i);
  return when(in(v, before_adverbs(v, i), data), i);
}

HedgeMatch sign(const HedgeView& v, int i) {
  if (v.is_any(i - 1, "to", "will", "would", "not", "n't")) return no();  // to sign
  return when(v.is_any(i + 1, "of", "that") || (v.is_any(i + 1, "are", "is") && v.is(i + 2, "that")), i);
}

HedgeMatch signal(const HedgeView& v, int i) {
  if (v.is_any(i - 1, "traffic", "radio", "light", "satellite", "mobile", "phone", "tv")) return no();
  if (v.is(i, "signal") || v.is(i, "signals")) {
    const bool noun = in(v, i - 1, determiners) || v.ends_with(i - 1, "ed") || v.ends_with(i - 1, "ing");
    return when(noun ? v.is(i + 1, "that")
                     : v.is_word(i + 1) && !v.is_any(i + 1, "is", "was", "are", "were", "and", "from", "in",
                                                     "on", "at", "for"),
                i);
  }
  return when(v.is_word(i + 1), i);
}

HedgeMatch hint(const HedgeView& v, int i) { return when(v.is_any(i + 1, "of", "at", "that"), i); }

HedgeMatch look(const HedgeView& v, int i) {
  if (v.is(i + 1, "as") && v.is_any(i + 2, "if", "though")) return yes(i, i + 3);
  if (v.is(i + 1, "like")) return yes(i, i + 2);
  const bool verb = v.is(i, "looks") || v.is(i, "looked");
  if (verb && v.is_any(i + 1, "set", "likely", "unlikely", "poised", "certain", "ready"))
    return yes(i, i + 1);
  return when(verb && v.is(i + 1, "to") && v.is(i + 2, "be"), i);
}

// --- belief ---

HedgeMatch think(const HedgeView& v, int i) {
  if (v.is_any(i + 1, "tank", "tanks", "of", "about", "twice", "hard", "through", "again", "-", "ahead",
               "back", "for", "big"))
    return no();
  if (v.is(i, "thinking")) return when(is_be(v, i - 1) && (v.is(i + 1, "that") || in(v, i + 1, pronouns)), i);
  if (is_name(v, i)) return no();
    if (v.is_any(i - 1, "to", "let", "'ll", "will", "should", "must")) return no();
  if (v.expository() && !is_vague_subject(v, before_adverbs(v, i))) return no();
  // “I don't think”: the negation belongs to the cue.
  if (v.is(i - 1, "n't") || v.is(i - 1, "not")) return yes(i - 2 >= 0 ? i - 2 : i - 1, i + 1);
  return yes(i, i + 1);
}

HedgeMatch thought(const HedgeView& v, int i) {
  if (v.is_any(i + 1, "of", "about", "through", "-", "provoking")) return no();
  if (is_passive(v, i)) return yes(i, i + 1, .9f);
  if (in(v, i - 1, determiners) ||
      v.is_any(i - 1, "of", "and", "school", "on", "without", "second", "deep", "first"))
    return no();
  const int subject = before_adverbs(v, i);
  return when(in(v, subject, pronouns) || v.is_any(i + 1, "that", "to") || in(v, i + 1, pronouns), i);
}

HedgeMatch believe_in(const HedgeView& v, int i) {
  if (v.is_any(i + 1, "in", "system", "systems")) return no();
  if (v.is_any(i - 1, "religious", "core", "beyond", "political", "shared")) return no();
    // An encyclopedia that says what somebody believes states a fact about him.
  if (v.expository() && !v.is(i, "belief") && !is_passive(v, i) && !is_vague_subject(v, before_adverbs(v, i))) return no();
  if (v.is_any(i - 1, "n't", "not") && v.is(i, "believe")) return yes(i - 1, i + 1, .75f);
  return yes(i, i + 1);
}

HedgeMatch first_person(const HedgeView& v, int i) {
  const int subject = before_adverbs(v, i);
  return when(v.is_any(subject, "i", "we", "'d", "would", "can") && !v.is_any(i + 1, "what", "how", "who"),
              i);
}

HedgeMatch expect(const HedgeView& v, int i) {
  if (v.is(i, "expected") && v.is_any(i - 1, "as", "than")) return no();
  if (v.is(i, "expecting") && v.is_any(i + 1, "a", "their", "her") &&
      v.is_any(i + 2, "baby", "child", "first", "second"))
    return no();
  if (v.is(i, "expected") && v.is(i + 1, "to")) return yes(i, i + 2);
  return yes(i, i + 1);
}

HedgeMatch doubt(const HedgeView& v, int i) {
  if (v.is_any(i - 1, "no", "without", "little", "any", "n't", "not", "never") ||
      (v.is(i - 1, "a") && v.is(i - 2, "without")))
    return no();
  if (v.is(i - 1, "in")) return yes(i - 1, i + 1);
  return yes(i, i + 1);
}

HedgeMatch suspect(const HedgeView& v, int i) {
  if (in(v, i - 1, determiners) || v.is_mark(i + 1) || !v.is_word(i + 1)) return no();
  if (v.is_any(i - 1, "prime", "murder", "terror", "key", "main", "two", "three", "four", "shooting",
               "bombing", "possible", "other", "of", "more"))
    return no();
  return when(v.is(i + 1, "that") || in(v, i - 1, pronouns) ||
                  v.is_any(i - 1, "police", "investigators", "authorities", "prosecutors", "officials",
                           "many", "to", "experts", "researchers"),
              i);
}

HedgeMatch assume(const HedgeView& v, int i) {
  static constexpr WordMap duties =
      make_word_set({"office", "power", "control", "command", "duties", "responsibility", "leadership", "the",
                     "his", "her", "its", "their", "full", "a", "charge"});
  return when(!in(v, i + 1, duties) && !(v.is(i, "assumed") && v.is(i - 1, "an")), i);
}

HedgeMatch feel(const HedgeView& v, int i) {
  const int subject = before_adverbs(v, i);
  if (!v.is_any(subject, "i", "we", "some", "many", "they", "who")) return no();
  if (v.is_any(i + 1, "that", "like")) return yes(i, i + 1);
  return when(in(v, i + 1, pronouns), i);
}

HedgeMatch fear(const HedgeView& v, int i) {
  return when(v.is(i + 1, "that") || (v.is(i, "feared") && is_passive(v, i)) ||
                  (v.is(i, "fears") && v.is(i + 1, "of")),
              i);
}

HedgeMatch considered(const HedgeView& v, int i) {
  if (v.is_any(i + 1, "for", "a", "an", "the", "by") && !v.expository() && !is_adverb(v, i - 1) &&
      v.is_any(i + 1, "for", "by"))
    return no();
  return when(is_passive(v, i), i);
}

HedgeMatch seen_as(const HedgeView& v, int i) {
  return when(is_passive(v, i) && v.is_any(i + 1, "as", "by"), i);
}

HedgeMatch in_my_view(const HedgeView& v, int i) {
  return v.is(i - 2, "in") && v.is_any(i - 1, "my", "our", "his", "her", "their") ? yes(i - 2, i + 1) : no();
}

// --- hearsay ---

// “the supposed attack”: an adjective before its noun.
HedgeMatch adjective(const HedgeView& v, int i) {
  return when(in(v, i - 1, determiners) && v.is_word(i + 1) && !v.is(i + 1, "to"), i);
}

HedgeMatch reports(const HedgeView& v, int i) {
  const bool according = v.is(i - 1, "to") && v.is(i - 2, "according");
  if (according ||
      (v.is_any(i - 1, "media", "news", "some", "local", "press", "unconfirmed", "multiple", "several",
                "early", "initial") &&
       v.is_any(i + 1, "that", "of", "say", "said", "suggest", "suggested", "claim", "claimed", ",")))
    return yes(i, i + 1);
  return when(v.is_first(i) && v.is_any(i + 1, "that", "of", "say", "suggest"), i);
}

// “is said to”, “it is said that”: a passive with nobody who says.
HedgeMatch said_to(const HedgeView& v, int i) {
  if (!is_passive(v, i)) return no();
  if (v.is_any(i + 1, "to", "that")) return yes(i, i + 1);
  return when(v.expository() && !v.is(i + 1, "by"), i);
}

HedgeMatch sources(const HedgeView& v, int i) {
  if (v.is_any(i + 1, "of", "for")) return no();
  int k = i + 1;
  if (v.is_any(k, "familiar", "close", "with", "in", "within", "inside", "briefed", "at", "who", "from",
               "near")) {
    while (v.has(k) && k < i + 14 && !in(v, k, saying)) ++k;
  }
  if (in(v, k, saying)) return yes(i, k + 1 > i + 5 ? i + 1 : k + 1);
  for (int b = i - 1; b >= 0 && b > i - 6; --b)
    if (v.is(b, "according") && v.is(b + 1, "to")) return yes(b, i + 1);
  if (in(v, i - 1, saying)) return yes(i - 1, i + 1);
  return no();
}

// “officials said”, “experts believe”: a group with nobody's name, and no body that it belongs to.
HedgeMatch unnamed(const HedgeView& v, int i) {
  if (v.is(i, "people")) {
    const bool some = v.is_any(i - 1, "some", "many", "most", "several");
    const bool familiar =
        v.is_any(i + 1, "familiar", "briefed") || (v.is(i + 1, "close") && v.is(i + 2, "to"));
    if (familiar) return yes(i, i + 2, .85f);
    return some && in(v, i + 1, saying) ? yes(i - 1, i + 2, .7f) : no();
  }
    if (v.expository() && v.is(i, "critics")) return weasel_people(v, i);
  if (!in(v, i + 1, saying)) return no();
  if (v.is(i, "official")) {
    // An article in front and no name behind: “a senior official said”.
    int k = i - 1;
    while (v.is_word(k) && k > i - 5 && !in(v, k, determiners)) --k;
    return v.is_any(k, "a", "an", "one", "another") ? yes(i, i + 2) : no();
  }
  const bool bare =
      v.is_first(i) || v.is_any(i - 1, "some", "many", "most", "several", "but", "and", "that", "as", "other",
                                "senior", "unnamed", "anonymous", "unidentified");
  return bare ? yes(i, i + 2) : no();
}

HedgeMatch so_called(const HedgeView& v, int i) {
  if (v.is(i - 1, "-") && v.is(i - 2, "so")) return yes(i - 2, i + 1);
  if (v.is(i - 1, "so") && !is_be(v, i - 2)) return yes(i - 1, i + 1);
  return no();
}

HedgeMatch understood(const HedgeView& v, int i) {
  if (!is_passive(v, i)) return no();
  const int be = before_adverbs(v, i);
  if (v.is(be - 1, "it")) return yes(be - 1, i + 1, .9f);
  return when(v.is_any(i + 1, "to", "that"), i);
}

// --- approximator ---

constexpr const char* unexact_number = "before a number makes it less than exact";
HedgeMatch before_number(const HedgeView& v, int i) {
  int k = i + 1;
  if (v.is(i, "close")) {
    if (!v.is(k, "to")) return no();
    ++k;
    return v.is_number(k) || (v.is(k, "a") && v.is_number(k + 1)) ? yes(i, i + 2, 0, unexact_number) : no();
  }
  if (v.is(i, "some")) {
    if (v.is_number(k) && !v.is_any(k, "one", "third", "quarter")) return yes(i, i + 1, 0, unexact_number);
    if (v.expository() && !v.is_any(k, "time", "day", "-", "extent", "kind", "sort") && !(v.is(i - 1, "for") && v.is(k, "reason"))) return yes(i, i + 1, .8f, vague_group);
    return no();
  }
  // “about two” but not “talk about one”, “about 2020 plans”: the verb's preposition.
  static constexpr WordMap talking =
      make_word_set({"talk", "talked", "talking", "talks", "speak", "spoke",   "asked",     "worried",
                     "know", "think",  "learn",   "know",  "story", "stories", "questions", "concerns",
                     "tell", "told",   "wrote",   "book",  "turn",  "turned",  "look"});
  if (in(v, i - 1, talking)) return no();
  if (v.is(k, "one") || v.is(k, "third")) return no();
  if (v.is_number(k)) return yes(i, i + 1, 0, unexact_number);
  return when(v.is_any(k, "a", "an") &&
                  (v.is_number(k + 1) || v.is_any(k + 1, "hour", "week", "month", "year", "day", "mile")),
              i);
}

HedgeMatch or_so(const HedgeView& v, int i) {
  return v.is(i - 1, "or") && (!v.has(i + 1) || v.is_mark(i + 1) ||
                               v.is_any(i + 1, "of", "in", "to", "after", "before", "ago", "since"))
             ? yes(i - 1, i + 1)
             : no();
}

HedgeMatch more_or_less(const HedgeView& v, int i) {
  return v.is(i - 1, "or") && v.is(i - 2, "more") ? yes(i - 2, i + 1) : no();
}

HedgeMatch bit(const HedgeView& v, int i) {
  if (!v.is(i - 1, "a")) return no();
  if (v.is(i, "bit")) return yes(i - 1, v.is(i + 1, "of") ? i + 2 : i + 1);
  return v.is_any(i + 1, "more", "less", "too", "bit") ? yes(i - 1, i + 1) : no();
}

HedgeMatch kind_of(const HedgeView& v, int i) {
  if (!v.is(i + 1, "of") || in(v, i - 1, determiners) ||
      v.is_any(i - 1, "first", "only", "one", "different", "new", "right", "best", "worst", "particular",
               "certain", "special"))
    return no();
  return yes(i, i + 2);
}

HedgeMatch in_general(const HedgeView& v, int i) {
  if (v.is(i, "general"))
    return v.is(i - 1, "in") && !v.is_capital(i) && !v.is_word(i + 1) ? yes(i - 1, i + 1) : no();
  // to some extent, to a certain extent
  if (v.is(i - 2, "to") && v.is(i - 1, "some")) return yes(i - 2, i + 1);
  return v.is(i - 3, "to") && v.is(i - 1, "certain") ? yes(i - 3, i + 1) : no();
}

HedgeMatch tend(const HedgeView& v, int i) { return when(v.is(i + 1, "to"), i); }

HedgeMatch necessarily(const HedgeView& v, int i) { return is_not(v, i - 1) ? yes(i - 1, i + 1) : no(); }

// --- unknown ---

// The negation before i, over adverbs: “is not yet clear”. -1 when there is none.
int negation_before(const HedgeView& v, int i) {
  int k = i - 1;
  while (k >= 0 && k > i - 4 && (is_adverb(v, k) || v.is_any(k, "entirely", "been", "be"))) --k;
  return k >= 0 && v.is_any(k, "not", "n't", "no", "never", "less", "nothing") ? k : -1;
}

HedgeMatch not_clear(const HedgeView& v, int i) {
  const int negation = negation_before(v, i);
    if (negation < 0) {
    if (v.expository() && v.is(i, "certain") && v.is_word(i + 1) && !is_be(v, i - 1) && !v.is_any(i + 1, "that", "if", "to", "of", "about")) return weasel(i, i + 1, .6f, HedgeKind::approximator, vague_group);
    return no();
  }
  if (v.is(i, "certain") && v.is_word(i + 1) &&
      !v.is_any(i + 1, "that", "what", "if", "whether", "how", "when", "who", "where", "why", "about", "to"))
    return no();
  // “It was not clear” is the whole cue.
  int first = negation;
  if (is_be(v, first - 1)) --first;
  if (v.is(first - 1, "it")) --first;
  return yes(first, i + 1);
}

HedgeMatch known(const HedgeView& v, int i) {
  if (v.is(i - 1, "is") && v.is(i - 2, "little")) return yes(i - 2, i + 1);
  const int negation = negation_before(v, i);
  if (negation >= 0) return v.is_any(i + 1, "for", "as", "to") ? no() : yes(negation, i + 1);
    if (v.expository() && v.is_any(i - 1, "well", "best")) return weasel(i - 1, i + 1, .7f, HedgeKind::belief, nobodys_judgement);
  if (v.expository() && v.is(i - 1, "-") && v.is_any(i - 2, "well", "best")) return weasel(i - 2, i + 1, .75f, HedgeKind::belief, nobodys_judgement);
  return no();
}

HedgeMatch know(const HedgeView& v, int i) {
  if (v.is_any(i - 1, "one", "nobody") && (v.is(i - 1, "nobody") || v.is(i - 2, "no")))
    return yes(v.is(i - 1, "nobody") ? i - 1 : i - 2, i + 1);
  const int negation = negation_before(v, i);
  if (negation < 0) return no();
  return v.is_any(i + 1, "if", "whether", "what", "when", "how", "who", "where", "why", "yet") ||
                 !v.has(i + 1) || v.is_mark(i + 1)
             ? yes(negation, i + 1)
             : no();
}

HedgeMatch to_be_seen(const HedgeView& v, int i) {
  if (v.is(i - 1, "be") && v.is(i - 2, "to") && v.is_any(i - 3, "remains", "remain", "remained"))
    return yes(i - 3, i + 1);
  if (!v.is(i + 1, "as") || !is_passive(v, i)) return no();
  return weasel(i, i + 1, .65f, HedgeKind::belief, "gives it as what somebody believes, hopes or expects");
}

HedgeMatch not_confirmed(const HedgeView& v, int i) {
  for (int k = i - 1; k >= 0 && k > i - 7; --k) {
    if (v.is_mark(k) || v.is_any(k, "that", "who", "which")) return no();
    if (v.is_any(k, "not", "n't", "no", "yet", "cannot", "never")) {
      // A passive: nobody has confirmed it.
      bool passive = false;
      for (int b = k; b < i; ++b) passive = passive || v.is_any(b, "been", "be", "is", "are", "was", "were");
      return passive ? yes(k, i + 1) : no();
    }
  }
  return no();
}

HedgeMatch whether(const HedgeView& v, int i) {
  if (v.is(i + 1, "or") && v.is(i + 2, "not")) return yes(i, i + 3, .9f);
  static constexpr WordMap open_questions = make_word_set(
      {"question", "questions", "about", "over",   "on",        "to",      "of",       "see",
       "debate",   "known",     "know",  "decide", "decided",   "debated", "consider", "considering",
       "wonder",   "wondered",  "doubt", "doubts", "determine", "unsure",  "guess",    "depends"});
  return when(in(v, i - 1, open_questions) || v.is_first(i), i);
}

// --- conditional ---

HedgeMatch if_(const HedgeView& v, int i) {
  static constexpr WordMap asking =
      make_word_set({"ask",        "asks",    "asked",    "asking",    "know",     "knows",  "knew",
                     "wonder",     "wonders", "wondered", "see",       "sure",     "clear",  "unclear",
                     "determine",  "decide",  "decided",  "check",     "tell",     "matter", "question",
                     "questioned", "out",     "certain",  "wondering", "inquired", "doubt"});
  static constexpr const char* looks_so = "says how it looks, not how it is";
    if (v.is(i - 1, "as")) return weasel(i - 1, i + 1, .6f, HedgeKind::appearance, looks_so);
  if (in(v, i - 1, asking)) return no();
  if (v.is_any(i - 2, "asked", "asks", "ask", "asking", "told") && !v.is_mark(i - 1))
    return no();  // asked her if
  if (v.is_any(i + 1, "any", "not", "anything") && !v.is_word(i + 2)) return no();
  if (v.is_any(i + 1, "only", "ever")) return yes(i, i + 1, .7f);
  if (v.is(i + 1, "and") && v.is(i + 2, "when")) return yes(i, i + 3);
  return yes(i, i + 1);
}

HedgeMatch provided(const HedgeView& v, int i) {
  if (v.is(i + 1, "that") && (v.is_first(i) || v.is_mark(i - 1) || !is_be(v, i - 1))) return yes(i, i + 2);
  return when(v.is(i - 1, ",") && in(v, i + 1, pronouns), i);
}

HedgeMatch as_long_as(const HedgeView& v, int i) {
  if (!v.is_any(i - 1, "as", "so") || !v.is(i + 1, "as") || v.is_number(i + 2)) return no();
  return yes(i - 1, i + 2);
}

HedgeMatch in_case(const HedgeView& v, int i) {
  if (v.is(i, "case"))
    return v.is(i - 1, "in") && !v.is_mark(i + 1) && !v.is(i + 1, "you") ? yes(i - 1, i + 1) : no();
  return v.is(i - 1, "the") && v.is(i - 2, "in") && v.is_any(i + 1, "of", "that") ? yes(i - 2, i + 1) : no();
}

HedgeMatch depending(const HedgeView& v, int i) {
  return v.is_any(i + 1, "on", "upon") ? yes(i, i + 2) : no();
}

// “Should the talks fail, …”: an inversion at the begin of a sentence, with no question mark at its end.
HedgeMatch should(const HedgeView& v, int i) {
  if (!v.is_first(i) || v.is(v.size() - 1, "?")) return no();
  const int last = v.size() - 1;
  for (int k = i + 1; k <= last && k < i + 40; ++k)
    if (v.is(k, "?")) return no();
  return when(in(v, i + 1, pronouns) || v.is_any(i + 1, "the", "a", "any", "there") || v.is_capital(i + 1),
              i);
}

// --- where nobody's words are reported ---

HedgeMatch weasel_many(const HedgeView& v, int i) {
  if (!v.expository()) return no();
    if (v.is_any(i, "number", "variety")) return v.is(i - 1, "a") && v.is(i + 1, "of") && !is_time(v, i + 2) ? yes(i - 1, i + 2) : no();
    if (is_time(v, i + 1) || v.is_any(i - 1, "how", "too", "just", "next", "last", "first", "past")) return no();
  if (v.is(i, "few")) return when(v.is_word(i + 1), i);
  return when(v.is_word(i + 1) || v.is_mark(i + 1), i);
}

HedgeMatch weasel_people(const HedgeView& v, int i) {
  if (!v.expository()) return no();
    if (v.is(i, "others")) return when(!v.is_any(i - 1, "of", "the", "when", "than"), i);
  return when(in(v, i + 1, saying) || v.is_any(i - 1, "some", "many", "most", "by", "several") || is_adverb(v, i + 1),
              i);
}

// “One of the most famous”, “the most popular”: praise that nobody answers for; “most mayors”.
HedgeMatch weasel_most(const HedgeView& v, int i) {
  static constexpr WordMap praise = make_word_set({
      "famous", "notable", "popular", "important", "celebrated", "successful", "powerful", "influential", "significant", "prominent",
      "beautiful", "interesting", "respected", "iconic", "remarkable", "admired", "esteemed", "valuable", "spectacular", "original",
      "famously", "notably", "renowned", "brilliant", "gifted", "talented", "loved", "beloved", "impressive", "memorable",
      "distinctive", "prestigious", "widely", "commonly", "striking", "well", "charming", "feared",
  });
    if (!v.expository() || v.is_any(i - 1, "at", "two", "three", "four", "five", "six", "seven", "ten")) return no();
  if (in(v, i + 1, praise)) return weasel(i, i + 2, .72f, HedgeKind::belief, nobodys_judgement);
  if (v.is_any(i - 1, "the", "his", "her", "its", "their", "'s")) {
    const bool of = v.is_any(i - 2, "of", "among", "amongst");
    return of ? weasel(i, i + 1, .72f, HedgeKind::belief, nobodys_judgement) : no();
  }
    return when(is_plural(v, i + 1) && !v.is_any(i + 1, "cases", "times") && !v.is_any(i - 1, "in", "of", "for", "with", "as", "on"), i);
}

// “One of the best”, “among his greatest”.
HedgeMatch weasel_best(const HedgeView& v, int i) {
  if (!v.expository() || !v.is_any(i - 1, "the", "his", "her", "its", "their", "'s")) return no();
  return when(v.is_any(i - 2, "of", "among", "amongst"), i);
}

// “often referred to as”
HedgeMatch weasel_name(const HedgeView& v, int i) {
  return when(v.expository() && v.is(i + 1, "to") && is_passive(v, i) && is_adverb(v, i - 1), i);
}

HedgeMatch not_impossible(const HedgeView& v, int i) { return is_not(v, i - 1) ? yes(i - 1, i + 1) : no(); }

HedgeMatch weasel_praise(const HedgeView& v, int i) { return when(v.expository() && !in(v, i - 1, pronouns), i); }

HedgeMatch weasel_adverb(const HedgeView& v, int i) { return when(v.expository(), i); }

HedgeMatch weasel_passive(const HedgeView& v, int i) {
  return when(v.expository() && is_passive(v, i) && !v.is(i + 1, "by"), i);
}

}  // namespace

HedgeMatch run_test(const HedgeView& v, int i, HedgeTest test) {
  using T = HedgeTest;
  switch (test) {
    case T::always:
      return when(!is_name(v, i), i);
    case T::may:
      return may(v, i);
    case T::might:
      return might(v, i);
    case T::could:
      return could(v, i);
    case T::hardly:
      return hardly(v, i);
    case T::likely:
      return likely(v, i);
    case T::possible:
      return possible(v, i);
    case T::potential:
      return potential(v, i);
    case T::chance:
      return chance(v, i);
    case T::appear:
      return appear(v, i);
    case T::apparent:
      return apparent(v, i);
    case T::suggest:
      return suggest(v, i);
    case T::indicate:
      return indicate(v, i);
    case T::sign:
      return sign(v, i);
    case T::signal:
      return signal(v, i);
    case T::hint:
      return hint(v, i);
    case T::look:
      return look(v, i);
    case T::think:
      return think(v, i);
    case T::thought:
      return thought(v, i);
    case T::believe_in:
      return believe_in(v, i);
    case T::first_person:
      return first_person(v, i);
    case T::expect:
      return expect(v, i);
    case T::doubt:
      return doubt(v, i);
    case T::suspect:
      return suspect(v, i);
    case T::assume:
      return assume(v, i);
    case T::feel:
      return feel(v, i);
    case T::fear:
      return fear(v, i);
    case T::considered:
      return considered(v, i);
    case T::seen_as:
      return seen_as(v, i);
    case T::in_my_view:
      return in_my_view(v, i);
    case T::adjective:
      return adjective(v, i);
    case T::reports:
      return reports(v, i);
    case T::said_to:
      return said_to(v, i);
    case T::sources:
      return sources(v, i);
    case T::unnamed:
      return unnamed(v, i);
    case T::so_called:
      return so_called(v, i);
    case T::understood:
      return understood(v, i);
    case T::before_number:
      return before_number(v, i);
    case T::or_so:
      return or_so(v, i);
    case T::more_or_less:
      return more_or_less(v, i);
    case T::bit:
      return bit(v, i);
    case T::kind_of:
      return kind_of(v, i);
    case T::in_general:
      return in_general(v, i);
    case T::tend:
      return tend(v, i);
    case T::necessarily:
      return necessarily(v, i);
    case T::not_clear:
      return not_clear(v, i);
    case T::known:
      return known(v, i);
    case T::know:
      return know(v, i);
    case T::to_be_seen:
      return to_be_seen(v, i);
    case T::not_confirmed:
      return not_confirmed(v, i);
    case T::whether:
      return whether(v, i);
    case T::if_:
      return if_(v, i);
    case T::provided:
      return provided(v, i);
    case T::as_long_as:
      return as_long_as(v, i);
    case T::in_case:
      return in_case(v, i);
    case T::depending:
      return depending(v, i);
    case T::should:
      return should(v, i);
    case T::weasel_many:
      return weasel_many(v, i);
        case T::weasel_most: return weasel_most(v, i);
        case T::weasel_best: return weasel_best(v, i);
    case T::weasel_name: return weasel_name(v, i);
    case T::not_impossible: return not_impossible(v, i);
    case T::weasel_praise: return weasel_praise(v, i);
    case T::weasel_people:
      return weasel_people(v, i);
    case T::weasel_adverb:
      return weasel_adverb(v, i);
    case T::weasel_passive:
      return weasel_passive(v, i);
  }
  return no();
}

}  // namespace hearsay
