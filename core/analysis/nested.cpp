// Tested by tests/unit/nested_test.cpp.
#include "core/analysis/nested.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/analysis/phrases.h"
#include "core/analysis/speech_tags.h"

namespace hearsay {

namespace {

class Nested {
 public:
  Nested(const Article& article, Syntax& syntax, std::vector<bool> used_cue)
      : a_(article.inside()), used_cue_(std::move(used_cue)), tags_(a_, syntax, used_cue_) {}

  std::vector<Draft> run() {
    for (std::size_t m = 0; m < a_.marks.size(); ++m) {
      if (a_.marks[m].depth != 0) continue;
      inside_.clear();
      std::size_t n = m + 1;
      for (; n < a_.marks.size() && a_.marks[n].depth > 0; ++n)
        if (a_.marks[n].depth == 1 && !a_.marks[n].open_ended && !a_.tokens_of(a_.marks[n].span).empty())
          inside_.push_back(n);
      if (!inside_.empty()) one_quotation(a_.tokens_of(a_.marks[m].inner));
    }
    return std::move(out_);
  }

 private:
  void one_quotation(Range all) {
    bool goes_on = false;  // the last stretch's tag stands after it: “… ‘One,’ he said, ‘two.’ …”
    for (std::size_t i = 0; i < inside_.size(); ++i) {
      const Marked& mark = a_.marks[inside_[i]];
      const Range q = a_.tokens_of(mark.span);
      const std::uint32_t low = i == 0 ? all.first : a_.tokens_of(a_.marks[inside_[i - 1]].span).last;
      const std::uint32_t high =
          i + 1 == inside_.size() ? all.last : a_.tokens_of(a_.marks[inside_[i + 1]].span).first;
      const std::optional<SpeechTag> ahead = tags_.before(q, std::max(low, all.first));
      const std::optional<SpeechTag> behind = tags_.behind(mark, q, std::min(high, all.last));
      const bool comma = last_inside(a_, mark) == ',' || (q.last < high && a_.is(q.last, ","));
      const bool touches = ahead && !ahead->cue.empty() && ahead->cue_token + 1 == q.first;
      if (ahead && !ahead->cue.empty() && !(behind && comma && !touches && ahead->cue_token + 2 < q.first)) {
        add(mark, *ahead, Rule::tag_before);
        goes_on = false;
      } else if (behind && !behind->cue.empty() && words_in(a_, q) >= 2) {
        add(mark, *behind, Rule::tag_after);
        goes_on = true;
      } else if (goes_on && a_.sentence_of[q.first] <= a_.sentence_of[low] + 1 &&
                 is_quoted_sentence(mark, q)) {
        out_.back().content.push_back(mark.span);
      } else {
        goes_on = false;
      }
    }
  }

  bool is_quoted_sentence(const Marked& mark, Range q) const {
    return words_in(a_, q) >= 3 && (starts_upper(a_, q) || is_final(last_inside(a_, mark)));
  }

  void add(const Marked& mark, const SpeechTag& tag, Rule rule) {
    used_cue_[tag.cue_token] = true;
    Draft d = draft_of(mark, tag, rule);
    d.nested = true;
    out_.push_back(std::move(d));
  }

  const Article a_;  // the inner stretches are its outermost ones
  std::vector<bool> used_cue_;
  SpeechTags tags_;
  std::vector<std::size_t> inside_;  // marks inside of one quotation
  std::vector<Draft> out_;
};

}  // namespace

std::vector<Draft> find_nested(const Article& article, Syntax& syntax, const Quotations& quotations) {
  const bool any = std::any_of(article.marks.begin(), article.marks.end(),
                               [](const Marked& m) { return m.depth == 1 && !m.open_ended; });
  if (!any) return {};
  return Nested(article, syntax, quotations.used_cue).run();
}

}  // namespace hearsay
