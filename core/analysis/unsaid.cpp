// Tested by tests/unit/unsaid_test.cpp.
#include "core/analysis/unsaid.h"

#include <string_view>

#include "core/analysis/phrases.h"
#include "core/lexicon/english/function_words.h"

namespace hearsay {

bool is_unsaid(const Sentence& r, std::uint32_t t, const CueWord& cue) {
  const Article& a = r.article;
  const std::uint32_t first = r.range.first;
  if (t > first && t + 1 < r.range.last && a.is(t, "said") && a.is(t + 1, ",") &&
      (a.is(t - 1, "That") || (a.is(t - 1, "that") && (t == first + 1 || a.is_mark(t - 2)))))
    return true;  // That said, …
  if (cue.kind == CueClass::attitude) return false;
  bool negated = false, might = false;
  std::uint32_t k = t;
  constexpr std::uint32_t most_helpers = 6;  // tokens: auxiliaries and adverbs in front of the word
  for (; k > first && k + most_helpers > t; --k) {
    const std::string_view w = a.word(k - 1);
    if (!a.words.has(k - 1, word_auxiliary | word_adverb | word_negation)) break;
    negated |= a.words.has(k - 1, word_negation) || w.ends_with("n't") || w.ends_with("n’t");
    for (const std::string_view modal : lexicon::modal_verbs) might |= w == modal;
  }
  if (a.words.has(t, word_auxiliary)) return false;
  if (cue.lemma == "deny" || cue.lemma == "dispute") negated = false;
  if (negated && cue.kind == CueClass::speech) return true;
  const bool quoted = t + 1 < r.range.last && a.stretch_of[t + 1] != no_one;
  if (might && !quoted && cue.kind != CueClass::belief) return true;
  if (k == first) return false;
  const std::string who = lower_case(a.word(k - 1));
  if (who == "anyone" || who == "anybody") return true;  // should anyone forget
  const bool nobody = who == "nobody" || (who == "one" && k > first + 1 && lower_case(a.word(k - 2)) == "no");
  if (cue.kind == CueClass::belief || cue.kind == CueClass::demand) return false;
  if (nobody) return true;
  if (cue.kind == CueClass::evidence) return who == "experience" || who == "history" || who == "hindsight";
  return who == "few";
}

}  // namespace hearsay
