// Tested by tests/unit/compare_test.cpp.
#include "core/compare/from_findings.h"

#include <algorithm>
#include <utility>

namespace hearsay::comparing {

Source source_of(std::string name, const Text& text, const Findings& findings) {
  std::vector<Span> passed_over = findings.boilerplate;
  for (const Repeat& repeat : findings.repeats)
    passed_over.push_back(findings.segments.paragraphs[repeat.paragraph].span);
  const auto counts = [&](Span span) {
    return std::none_of(passed_over.begin(), passed_over.end(),
                        [&](Span part) { return part.overlaps(span); });
  };
  Source source;
  source.name = std::move(name);
  source.text = &text;
  for (const SentenceSpan& sentence : findings.segments.sentences)
    if (counts(sentence.span)) source.sentences.push_back(sentence.span);
  for (std::size_t i = 0; i < findings.attributions.size(); ++i) {
    const Attribution& a = findings.attributions[i];
    if (!counts(hull(a.content))) continue;
    const HowGiven given = a.kind == QuoteKind::direct  ? HowGiven::direct
                           : a.kind == QuoteKind::mixed ? HowGiven::mixed
                                                        : HowGiven::indirect;
    source.attributions.push_back(
        {static_cast<std::uint32_t>(i), given, a.content, a.cue, a.source, a.speaker});
  }
  for (const Speaker& speaker : findings.speakers)
    source.speakers.push_back({speaker.name, speaker.mentions, speaker.named});
  for (const Hedge& hedge : findings.hedges)
    if (counts(hedge.cue))
      source.hedges.push_back({hedge.cue, hedge.claim, hedge.kind == HedgeKind::approximator});
  return source;
}

}  // namespace hearsay::comparing
