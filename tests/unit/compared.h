// Articles, analysed and compared; the texts live as long as the comparison.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "core/analysis/analyze.h"
#include "core/compare/compare.h"
#include "core/compare/from_findings.h"

struct Compared {
  explicit Compared(const std::vector<const char*>& articles) {
    for (const char* article : articles) {
      const hearsay::Text& text = texts.emplace_back(hearsay::Text::from(article));
      sources.push_back(hearsay::comparing::source_of("Post", text, hearsay::analyze(text)));
    }
    value = hearsay::comparing::compare(sources);
  }
  const hearsay::Text& text(std::size_t source) const { return texts[source]; }
  std::string person_of(const hearsay::comparing::ComparedStatement& statement) const {
    return statement.person < 0 ? "" : value.persons[static_cast<std::size_t>(statement.person)].name;
  }
  std::string speaker_of(const hearsay::comparing::ReportedBy& member) const {
    const hearsay::comparing::Source& source = sources[member.source];
    const std::int32_t speaker = source.attributions[member.attribution].speaker;
    return speaker < 0 ? "" : source.speakers[static_cast<std::size_t>(speaker)].name;
  }
  // "0 verbatim stated" for each member.
  std::vector<std::string> lines(const hearsay::comparing::ComparedStatement& statement) const {
    std::vector<std::string> out;
    for (const hearsay::comparing::ReportedBy& member : statement.members)
      out.push_back(std::to_string(member.source) + ' ' + name_of(member.wording) +
                    (member.hedged ? " hedged" : " stated"));
    return out;
  }

  std::deque<hearsay::Text> texts;
  std::vector<hearsay::comparing::Source> sources;
  hearsay::comparing::EventComparison value;
};
