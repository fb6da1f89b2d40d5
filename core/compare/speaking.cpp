// Tested by tests/unit/compare_test.cpp.
#include "core/compare/speaking.h"

#include <algorithm>
#include <cstddef>
#include <set>

#include "core/compare/statements.h"
#include "core/compare/units.h"

namespace hearsay::comparing {

namespace {

SpeakingShare share_of(const Source& source, const ComparedPerson& person, std::uint32_t source_index) {
  SpeakingShare share;
  share.source = source_index;
  std::set<std::int32_t> speakers;
  for (const SpeakerIndex& index : person.speakers)
    if (index.source == source_index) {
      speakers.insert(static_cast<std::int32_t>(index.speaker));
      share.named |= source.speakers[index.speaker].named;
    }
  std::set<std::uint32_t> counted, counted_quoted;  // where words begin
  for (std::uint32_t a = 0; a < source.attributions.size(); ++a) {
    const SaidThere& said = source.attributions[a];
    if (!speakers.contains(said.speaker)) continue;
    (said.given == HowGiven::direct  ? share.direct
     : said.given == HowGiven::mixed ? share.mixed
                                     : share.indirect) += 1;
    share.hedged += is_hedged(source, a, said.content);
    for (const FoldedWord& word : words_of(*source.text, said.content)) counted.insert(word.span.begin);
    for (const FoldedWord& word : quoted_words(source, said)) counted_quoted.insert(word.span.begin);
  }
  share.words = static_cast<std::uint32_t>(counted.size());
  share.quoted_words = static_cast<std::uint32_t>(counted_quoted.size());
  if (!counted_quoted.empty()) share.first_quote = static_cast<std::int32_t>(*counted_quoted.begin());
  return share;
}

}  // namespace

std::vector<SpeakingShare> speaking_shares(const std::vector<Source>& sources,
                                           const std::vector<ComparedPerson>& persons) {
  std::vector<std::size_t> all_words(sources.size());
  for (std::size_t s = 0; s < sources.size(); ++s) {
    std::set<std::uint32_t> counted;
    for (const SaidThere& said : sources[s].attributions)
      for (const FoldedWord& word : words_of(*sources[s].text, said.content)) counted.insert(word.span.begin);
    all_words[s] = counted.size();
  }
  std::vector<SpeakingShare> shares;
  for (std::uint32_t p = 0; p < persons.size(); ++p)
    for (const NameForms& form : persons[p].forms) {
      SpeakingShare share = share_of(sources[form.source], persons[p], form.source);
      if (share.words == 0) continue;
      share.person = p;
      share.share = static_cast<float>(share.words) / static_cast<float>(all_words[form.source]);
      shares.push_back(share);
    }
  return shares;
}

}  // namespace hearsay::comparing
