// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_view.h"
#include "core/lexicon/english/function_words.h"
#include "core/lexicon/english/hedges.h"

#include "core/lexicon/english/numbers.h"
#include "core/lexicon/english/time.h"
#include "core/lexicon/fold.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay {

// Mostly the first letter tells, so the length of `small` is not asked for.
bool HedgeView::is(int i, const char* small) const {
  const std::string_view w = word(i);
  for (std::size_t k = 0; k < w.size(); ++k, ++small) {
    if (*small == '\0') return false;
    if (fold_ascii(w[k]) == *small) continue;
    if (*small != '\'' || w.substr(k, 3) != "\xE2\x80\x99") return false;
    k += 2;  // n’t and ’s: the curly apostrophe is two bytes longer
  }
  return *small == '\0' && !w.empty();
}

bool HedgeView::is_capital(int i) const { return has(i) && chars::is_upper(utf8::peek(word(i), 0)); }

bool HedgeView::ends_with(int i, std::string_view small) const {
  const std::string_view w = word(i);
  if (w.size() < small.size()) return false;
  for (std::size_t k = 0; k < small.size(); ++k)
    if (fold_ascii(w[w.size() - small.size() + k]) != small[k]) return false;
  return true;
}

bool HedgeView::is_number(int i) const {
  if (!has(i)) return false;
  if (tokens_[i].kind == TokenKind::number) return true;
  if (tokens_[i].kind == TokenKind::symbol) return has(i + 1) && tokens_[i + 1].kind == TokenKind::number;
  return lexicon::number_words.has(word(i));
}

namespace hedging {

bool is_not(const HedgeView& v, int i) {
  return v.is_any(i, "not", "n't", "never", "no", "nor", "neither", "nothing", "hardly");
}

bool is_be(const HedgeView& v, int i) { return in(v, i, forms_of_be); }
bool is_adverb(const HedgeView& v, int i) {
  return v.is_word(i) && (v.ends_with(i, "ly") || in(v, i, lexicon::adverbs_without_ly));
}

int before_adverbs(const HedgeView& v, int i) {
  int k = i - 1;
  while (k > i - 4 && is_adverb(v, k)) --k;
  return k;
}

bool is_passive(const HedgeView& v, int i) {
  int k = before_adverbs(v, i);
  if (is_not(v, k) || v.is_any(k, "all", "both", "each")) --k;
  return is_be(v, k);
}

bool is_name(const HedgeView& v, int i) {
  if (!v.is_capital(i) || v.is_first(i)) return false;
  return !(v.is_capital(i - 1) && v.is_capital(i + 1));
}

bool is_plural(const HedgeView& v, int i) {
  return v.is_word(i) &&
         ((v.ends_with(i, "s") && !v.ends_with(i, "ss") && !v.ends_with(i, "us") && v.word(i).size() > 3) ||
          v.is_any(i, "people", "men", "women", "children", "media", "species", "others"));
}

bool is_time(const HedgeView& v, int i) { return in(v, i, lexicon::measures); }

bool is_vague_subject(const HedgeView& v, int i) { return in(v, i, lexicon::vague_subjects); }

int negation_before(const HedgeView& v, int i) {
  int k = i - 1;
  while (k >= 0 && k > i - 4 && (is_adverb(v, k) || v.is_any(k, "entirely", "been", "be"))) --k;
  return k >= 0 && v.is_any(k, "not", "n't", "no", "never", "less", "nothing") ? k : -1;
}

}  // namespace hedging

}  // namespace hearsay
