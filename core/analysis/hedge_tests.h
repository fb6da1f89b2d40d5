// Whether a word that can hedge does so where it stands, by the words round it.
//
//   “in May”, “on 5 May”, “May 2020”           may      the month
//   “the might of the navy”                    might    the noun
//   “could not see”, “could hear”              could    ability
//   “as soon as possible”, “possible to see”   possible ability
//   “appeared on Monday”, “appeared in court”  appear   came
//   “asked if it rains”                        if       whether
//
// Each test looks at a few words to either side: O(1).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/analysis/hedge_words.h"
#include "core/text/segment.h"
#include "core/text/text.h"

namespace hearsay {

// One sentence, as the tests see it: words by their place in the sentence, empty beyond its borders.
class HedgeView {
 public:
  HedgeView(const Text& text, const Segments& segments, const Sentence& sentence, bool expository)
      : text_(text),
        tokens_(segments.tokens.data() + sentence.first),
        size_(static_cast<int>(sentence.last - sentence.first)),
        expository_(expository) {}

  int size() const { return size_; }
  bool has(int i) const { return i >= 0 && i < size_; }
  std::string_view word(int i) const { return has(i) ? text_.bytes(tokens_[i].span) : std::string_view(); }
  const Token& token(int i) const { return tokens_[i]; }
  // Compares without regard to capitals; `small` is in small letters. ’ counts as '.
  bool is(int i, std::string_view small) const;
  template <typename... Words>
  bool is_any(int i, Words... words) const {
    return (is(i, words) || ...);
  }
  bool is_mark(int i) const { return has(i) && tokens_[i].kind == TokenKind::mark; }
  bool is_word(int i) const { return has(i) && tokens_[i].kind == TokenKind::word; }
  bool is_number(int i) const;  // digits, or a number word; a currency sign with digits behind it
  bool is_capital(int i) const;
  bool ends_with(int i, std::string_view small) const;
  // The sentence's first word, or the first in a quotation or behind a colon.
  bool is_first(int i) const { return i == 0 || is_mark(i - 1); }
  // Nobody's words are reported in the text (see hedges.h).
  bool expository() const { return expository_; }

 private:
  const Text& text_;
  const Token* tokens_;
  int size_;
  bool expository_;
};

struct HedgeMatch {
  bool yes = false;
  int first = 0, last = 0;       // the cue: words [first, last)
  // What the word's own entry says, unless the test knows better.
  const char* reason = nullptr;
  float confidence = 0;
  std::optional<HedgeKind> kind = {};
  explicit operator bool() const { return yes; }
};

HedgeMatch run_test(const HedgeView& view, int i, HedgeTest test);

}  // namespace hearsay
