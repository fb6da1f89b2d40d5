// Tested by tests/unit/compare_own_voice_test.cpp and compare_statements_test.cpp.
#include "core/compare/own_voice.h"

#include <algorithm>
#include <utility>

#include "core/compare/heading.h"

namespace hearsay::comparing {

namespace {

struct OwnClause {
  Span span;
  StemProfile words;
};

// Fewer stems than this say too little to be anybody's statement.
constexpr std::size_t least_stems = 3;

std::vector<OwnClause> own_clauses(const Source& source, StemTable& table, const Similarity& similarity) {
  std::vector<OwnClause> clauses;
  for (const Span sentence : source.sentences)
    for (Clause& clause : clauses_of(*source.text, sentence, table)) {
      const auto overlaps = [&](Span part) { return part.overlaps(clause.span); };
      const bool attributed =
          std::any_of(source.attributions.begin(), source.attributions.end(), [&](const SaidThere& said) {
            return std::any_of(said.content.begin(), said.content.end(), overlaps);
          });
      if (attributed || clause.stems.size() < least_stems || in_quoting_heading(*source.text, clause.span))
        continue;
      clauses.push_back({clause.span, similarity.profile(std::move(clause.stems))});
    }
  return clauses;
}

}  // namespace

void find_own_voice(const std::vector<Source>& sources, StemTable& table, const Similarity& similarity,
                    std::vector<ComparedStatement>& statements) {
  std::vector<std::vector<OwnClause>> clauses;
  for (const Source& source : sources) clauses.push_back(own_clauses(source, table, similarity));
  for (ComparedStatement& statement : statements) {
    std::vector<StemProfile> said;
    for (const ReportedBy& member : statement.members)
      said.push_back(similarity.profile(stems_of(*sources[member.source].text, member.span, table)));
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
      if (std::any_of(statement.members.begin(), statement.members.end(),
                      [&](const ReportedBy& m) { return m.source == s; }))
        continue;
      const OwnClause* best = nullptr;
      Evidence most = 0;
      const Evidence doubt = Similarity::doubt(clauses[s].size()) + Similarity::doubt_of_speaker();
      for (const OwnClause& clause : clauses[s]) {
        // One member that is like it does not make it the statement of all.
        std::int64_t sum = 0;
        std::size_t unlike = 0;
        for (auto words = said.begin(); words != said.end() && 2 * unlike < said.size(); ++words) {
          const Evidence evidence = similarity.evidence(*words, clause.words);
          unlike += evidence <= doubt;
          sum += evidence;
        }
        if (2 * unlike >= said.size()) continue;
        const auto mean = static_cast<Evidence>(sum / static_cast<std::int64_t>(said.size()) - doubt);
        if (mean > most) {
          most = mean;
          best = &clause;
        }
      }
      if (best) statement.own_voice.push_back({s, best->span});
    }
  }
}

}  // namespace hearsay::comparing
