// Tested by tests/unit/compare_test.cpp.
#include "core/compare/compare.h"

#include "core/compare/clusters.h"
#include "core/compare/own_voice.h"
#include "core/compare/similarity.h"
#include "core/compare/speaking.h"
#include "core/compare/statements.h"
#include "core/compare/units.h"

namespace hearsay::comparing {

EventComparison compare(const std::vector<Source>& sources) {
  EventComparison comparison;
  comparison.persons = find_persons(sources);
  std::vector<std::vector<std::int32_t>> person_of;
  for (const Source& source : sources) person_of.emplace_back(source.speakers.size(), nobody);
  for (std::size_t p = 0; p < comparison.persons.size(); ++p)
    for (const SpeakerIndex& index : comparison.persons[p].speakers)
      person_of[index.source][index.speaker] = static_cast<std::int32_t>(p);
  StemTable table;
  const std::vector<SaidUnit> units = find_units(sources, person_of, table);
  const Similarity similarity(sources, table);
  comparison.statements =
      make_statements(sources, units, cluster_units(units, comparison.persons, similarity), table);
  find_own_voice(sources, comparison.persons, table, similarity, comparison.statements);
  comparison.speaking = speaking_shares(sources, comparison.persons);
  return comparison;
}

}  // namespace hearsay::comparing
