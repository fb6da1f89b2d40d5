// Tested by tests/unit/event_otherwise_test.cpp.
#include "core/compare/event_otherwise.h"

#include <optional>

#include "core/compare/event_margin.h"

namespace hearsay::comparing {

namespace {

// A member's words in marks; none of a paraphrase.
struct InMarks {
  const Text& text;
  std::vector<FoldedWord> words = {};
};
InMarks in_marks(const std::vector<Source>& sources, const ReportedBy& member) {
  InMarks out{*sources[member.source].text};
  for (const AlignedWords& step : member.words)
    for (FoldedWord& word : words_of(out.text, step.of_second)) out.words.push_back(std::move(word));
  return out;
}

// The way in which the one wording differs from the other; nothing: in none that can be told.
std::optional<OtherWay> between(const InMarks& here, const InMarks& there) {
  if (here.words.empty() && there.words.empty()) return std::nullopt;
  if (here.words.empty() || there.words.empty()) return OtherWay::words;
  const bool longer = here.words.size() >= there.words.size();
  const InMarks &whole = longer ? here : there, &part = longer ? there : here;
  switch (compare_wording(whole.text, whole.words, part.text, part.words)) {
    case Wording::verbatim: return std::nullopt;
    case Wording::trimmed: return OtherWay::part;
    case Wording::altered:
    case Wording::paraphrased: break;
  }
  return OtherWay::words;
}

}  // namespace

std::vector<GivenOtherwise> otherwise_of(const std::vector<Source>& sources, const EventComparison& comparison,
                                         std::uint32_t source) {
  std::vector<GivenOtherwise> out;
  for (std::size_t s = 0; s < comparison.statements.size(); ++s) {
    const ComparedStatement& statement = comparison.statements[s];
    const GivenThere here = given_in(statement, source);
    if (!here.there || here.own_voice) continue;
    const InMarks words = in_marks(sources, statement.members[static_cast<std::size_t>(here.member)]);
    for (std::uint32_t other = 0; other < sources.size(); ++other) {
      const GivenThere there = given_in(statement, other);
      if (other == source || !there.there) continue;
      const auto add = [&](OtherWay how) { out.push_back({static_cast<std::int32_t>(s), here.span, how, other, there.span}); };
      if (there.own_voice) {
        add(OtherWay::voice);
        continue;
      }
      const InMarks others = in_marks(sources, statement.members[static_cast<std::size_t>(there.member)]);
      if (const std::optional<OtherWay> how = between(words, others)) add(*how);
      if (here.hedged != there.hedged) add(here.hedged ? OtherWay::surer : OtherWay::unsure);
    }
  }
  return out;
}

}  // namespace hearsay::comparing
