// Tested by tests/unit/compare_test.cpp.
#include "core/compare/speaking.h"

#include <algorithm>
#include <cstddef>
#include <set>

#include "core/compare/statements.h"
#include "core/compare/units.h"
#include "core/text/sort_each_once.h"

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
  std::vector<std::uint32_t> words, quoted;  // where they begin
  for (std::uint32_t a = 0; a < source.attributions.size(); ++a) {
    const SaidThere& said = source.attributions[a];
    if (!speakers.contains(said.speaker)) continue;
    (said.given == HowGiven::direct  ? share.direct
     : said.given == HowGiven::mixed ? share.mixed
                                     : share.indirect) += 1;
    share.hedged += is_hedged(source, a, said.content);
    const std::vector<Span> marked = marked_parts(source, said);
    for (const Span fragment : said.content)
      for (const Span word : word_spans(*source.text, fragment)) {
        words.push_back(word.begin);
        if (std::any_of(marked.begin(), marked.end(), [&](Span part) { return part.contains(word); }))
          quoted.push_back(word.begin);
      }
  }
  sort_each_once(words);
  sort_each_once(quoted);
  share.words = static_cast<std::uint32_t>(words.size());
  share.quoted_words = static_cast<std::uint32_t>(quoted.size());
  if (!quoted.empty()) share.first_quote = static_cast<std::int32_t>(quoted.front());
  return share;
}

}  // namespace

std::vector<SpeakingShare> speaking_shares(const std::vector<Source>& sources,
                                           const std::vector<ComparedPerson>& persons) {
  std::vector<std::size_t> all_words(sources.size());
  for (std::size_t s = 0; s < sources.size(); ++s) {
    std::vector<std::uint32_t> words;
    for (const SaidThere& said : sources[s].attributions)
      for (const Span fragment : said.content)
        for (const Span word : word_spans(*sources[s].text, fragment)) words.push_back(word.begin);
    sort_each_once(words);
    all_words[s] = words.size();
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
