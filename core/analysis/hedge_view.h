// One sentence as the tests of hedges see it, and the small questions that they ask about its words.
//
// A question about a place beyond the sentence's borders is answered with no. All are O(1): they look at a
// few words.
#pragma once

#include <string_view>

#include "core/lexicon/english/function_words.h"
#include "core/lexicon/english/saying.h"
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
  bool is(int i, const char* small) const;
  template <typename... Words>
  bool is_any(int i, Words... words) const {
    return (is(i, words) || ...);
  }
  bool is_mark(int i) const { return has(i) && tokens_[i].kind == TokenKind::mark; }
  bool is_word(int i) const { return has(i) && tokens_[i].kind == TokenKind::word; }
  bool is_number(int i) const;  // digits, or a number word; a currency sign with digits after it
  bool is_capital(int i) const;
  bool ends_with(int i, std::string_view small) const;
  // The sentence's first word, or the first in a quotation or after a colon.
  bool is_first(int i) const { return i == 0 || is_mark(i - 1); }
  // Nobody's words are reported in the text (see hedges.h).
  bool expository() const { return expository_; }

 private:
  const Text& text_;
  const Token* tokens_;
  int size_;
  bool expository_;
};

namespace hedging {

// Sets of words.

using lexicon::determiners;
using lexicon::forms_of_be;
using lexicon::pronouns;
using lexicon::saying;

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

// Questions.

bool is_not(const HedgeView& v, int i);
bool is_be(const HedgeView& v, int i);
bool is_adverb(const HedgeView& v, int i);
// The place of the word before i, over adverbs: “is widely thought” from “thought” gives “is”.
int before_adverbs(const HedgeView& v, int i);
// A form of be comes before, over adverbs and “not”.
bool is_passive(const HedgeView& v, int i);
// A capital in the middle of a sentence: a name (Hope, May), unless the whole line is set in capitals as
// headlines are.
bool is_name(const HedgeView& v, int i);
bool is_plural(const HedgeView& v, int i);
bool is_time(const HedgeView& v, int i);
// “As many hold”: a subject that is nobody in particular.
bool is_vague_subject(const HedgeView& v, int i);
// The place of the negation before i, over adverbs: “is not yet clear”. -1 when there is none.
int negation_before(const HedgeView& v, int i);

}  // namespace hedging

}  // namespace hearsay
