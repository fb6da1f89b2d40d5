// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_questions.h"

#include "core/lexicon/english/hedges.h"
#include "core/lexicon/english/numbers.h"
#include "core/lexicon/english/time.h"

namespace hearsay {

namespace hedging {

bool is_number(const Sentence& v, int i) {
  if (v.is_kind(i, TokenKind::number)) return true;
  if (v.is_kind(i, TokenKind::symbol)) return v.is_kind(i + 1, TokenKind::number);
  return lexicon::number_words.has(v.word(i));
}

bool is_not(const Sentence& v, int i) {
  return v.is_any(i, "not", "n't", "never", "no", "nor", "neither", "nothing", "hardly");
}

bool is_be(const Sentence& v, int i) { return in(v, i, forms_of_be); }
bool is_adverb(const Sentence& v, int i) {
  return v.is_word(i) &&
         (v.ends_with(i, "ly") || in(v, i, lexicon::adverbs_without_ly));
}

// Adverbs between a verb and its auxiliary or its negation: “is not yet so widely thought”.
constexpr int adverbs_back = 4;  // tokens

int before_adverbs(const Sentence& v, int i) {
  int k = i - 1;
  while (k > i - adverbs_back && is_adverb(v, k)) --k;
  return k;
}

bool has_be_before(const Sentence& v, int i) {
  int k = before_adverbs(v, i);
  if (is_not(v, k) || v.is_any(k, "all", "both", "each")) --k;
  return is_be(v, k);
}

bool is_name(const Sentence& v, int i) {
  if (!v.is_capital(i) || v.is_first(i)) return false;
  return !(v.is_capital(i - 1) && v.is_capital(i + 1));
}

bool is_plural(const Sentence& v, int i) {
  return v.is_word(i) &&
         ((v.ends_with(i, "s") && !v.ends_with(i, "ss") && !v.ends_with(i, "us") && v.word(i).size() > 3) ||
          v.is_any(i, "people", "men", "women", "children", "media", "species", "others"));
}

bool is_time(const Sentence& v, int i) { return in(v, i, lexicon::measures); }

bool is_vague_subject(const Sentence& v, int i) { return in(v, i, lexicon::vague_subjects); }

int negation_before(const Sentence& v, int i) {
  int k = i - 1;
  while (k > i - adverbs_back && (is_adverb(v, k) || v.is_any(k, "entirely", "been", "be"))) --k;
  return v.is_any(k, "not", "n't", "no", "never", "less", "nothing") ? k : -1;
}

}  // namespace hedging

}  // namespace hearsay
