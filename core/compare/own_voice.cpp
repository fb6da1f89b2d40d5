// Tested by tests/unit/compare_own_voice_test.cpp and compare_statements_test.cpp.
#include "core/compare/own_voice.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/compare/heading.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay::comparing {

namespace {

struct OwnClause {
  Span span;
  StemProfile words;
  bool quotes_or_hedges = false;
};

// Whether it has words in double quotation marks, or leaves something open.
bool quotes_or_hedges(const Source& source, Span clause) {
  const std::string_view bytes = source.text->bytes(clause);
  for (std::uint32_t at = 0; at < bytes.size();)
    if (chars::is_double_quote(utf8::next(bytes, at))) return true;
  return std::any_of(source.hedges.begin(), source.hedges.end(),
                     [&](const Unsure& hedge) { return !hedge.approximate && hedge.cue.overlaps(clause); });
}

bool names(const Source& source, std::uint32_t index, Span clause, const ComparedPerson* person) {
  return person &&
         std::any_of(person->speakers.begin(), person->speakers.end(), [&](const SpeakerIndex& speaker) {
           const auto overlaps = [&](Span mention) { return mention.overlaps(clause); };
           return speaker.source == index &&
                  std::any_of(source.speakers[speaker.speaker].mentions.begin(),
                              source.speakers[speaker.speaker].mentions.end(), overlaps);
         });
}

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
      clauses.push_back(
          {clause.span, similarity.profile(std::move(clause.stems)), quotes_or_hedges(source, clause.span)});
    }
  return clauses;
}

}  // namespace

void find_own_voice(const std::vector<Source>& sources, const std::vector<ComparedPerson>& persons,
                    StemTable& table, const Similarity& similarity,
                    std::vector<ComparedStatement>& statements) {
  std::vector<std::vector<OwnClause>> clauses;
  for (const Source& source : sources) clauses.push_back(own_clauses(source, table, similarity));
  for (ComparedStatement& statement : statements) {
    const ComparedPerson* speaker =
        statement.person == nobody ? nullptr : &persons[static_cast<std::size_t>(statement.person)];
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
        if (clause.quotes_or_hedges && names(sources[s], s, clause.span, speaker)) continue;
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
