// What the tests of hedges (hedge_tests.h) ask about the words of a sentence, by their forms alone.
//
// A question about a place beyond the sentence's borders is answered with no. All are O(1): they look at a
// few words.
#pragma once

#include <string>
#include <string_view>

#include "core/analysis/sentence.h"
#include "core/lexicon/english/function_words.h"
#include "core/lexicon/english/saying.h"

namespace hearsay {

namespace hedging {

// Sets of words.

using lexicon::determiners;
using lexicon::forms_of_be;
using lexicon::pronouns;
using lexicon::saying;

constexpr std::size_t longest_short_form = 8;  // bytes: ’re and the like have less

template <typename Map>
bool in(const Sentence& v, int i, const Map& map) {
  const std::string_view w = v.word(i);
  if (w.starts_with("\xE2\x80\x99") && w.size() < longest_short_form) {  // ’s as 's
    std::string plain = "'";
    plain += w.substr(3);
    return map.has(plain);
  }
  return !w.empty() && map.has(w);
}

// Questions.

// Digits, or a number word; a currency sign with digits after it.
bool is_number(const Sentence& v, int i);
bool is_not(const Sentence& v, int i);
bool is_be(const Sentence& v, int i);
// By its ending, or one of a few that stand between a subject and its verb. (word_adverb of words.h is for what may come
// between a source and its reporting word: “later said”.)
bool is_adverb(const Sentence& v, int i);
// The place of the word before i, over adverbs: “is widely thought” from “thought” gives “is”.
int before_adverbs(const Sentence& v, int i);
// A form of be comes before, over adverbs and “not”: of a participle that it is in the passive. Asks no tagger;
// Sentence::is_passive() does, for words that may be something else.
bool has_be_before(const Sentence& v, int i);
// A capital in the middle of a sentence: a name (Hope, May), unless the whole line is set in capitals as
// headlines are.
bool is_name(const Sentence& v, int i);
bool is_plural(const Sentence& v, int i);
bool is_time(const Sentence& v, int i);
// “As many hold”: a subject that is nobody in particular.
bool is_vague_subject(const Sentence& v, int i);
// The place of the negation before i, over adverbs: “is not yet clear”. -1 when there is none.
int negation_before(const Sentence& v, int i);

}  // namespace hedging

}  // namespace hearsay
