// Tested by tests/unit/event_test.cpp and tests/cli/compare_test.mjs.
#include "core/event/event_tables.h"

#include <cmath>

#include "core/format/csv.h"

namespace hearsay::events {

namespace {

using namespace comparing;

std::string thousandths(float share) {
  const auto rounded = static_cast<int>(std::lround(static_cast<double>(share) * 1000));
  std::string digits = std::to_string(rounded % 1000);
  return std::to_string(rounded / 1000) + "." + std::string(3 - digits.size(), '0') + digits;
}

}  // namespace

std::string statements_table(const std::vector<Source>& sources, const EventComparison& comparison) {
  std::vector<std::vector<std::string>> rows{{"statement", "speaker", "outlets", "article", "wording", "sure", "words"}};
  for (std::size_t i = 0; i < comparison.statements.size(); ++i) {
    const ComparedStatement& statement = comparison.statements[i];
    const std::string number = std::to_string(i + 1), outlets = std::to_string(statement.outlets);
    const std::string speaker =
        statement.person == nobody ? "" : comparison.persons[static_cast<std::size_t>(statement.person)].name;
    for (const ReportedBy& member : statement.members)
      rows.push_back({number, speaker, outlets, sources[member.source].name, name_of(member.wording),
                      member.hedged ? "hedged" : "stated", sources[member.source].text->joined(member.span)});
    for (const OwnVoice& own : statement.own_voice)
      rows.push_back({number, speaker, outlets, sources[own.source].name, "in its own voice", "",
                      std::string(sources[own.source].text->bytes(own.span))});
  }
  return csv_table(rows);
}

std::string speakers_table(const std::vector<Source>& sources, const EventComparison& comparison) {
  std::vector<std::vector<std::string>> rows{{"speaker", "named", "article", "words", "quoted words", "share", "direct",
                                              "partly", "paraphrased", "hedged", "first quote"}};
  for (const SpeakingShare& share : comparison.speaking) {
    const Source& source = sources[share.source];
    rows.push_back({comparison.persons[share.person].name, share.named ? "yes" : "no", source.name,
                    std::to_string(share.words), std::to_string(share.quoted_words), thousandths(share.share),
                    std::to_string(share.direct), std::to_string(share.mixed), std::to_string(share.indirect),
                    std::to_string(share.hedged),
                    share.first_quote < 0 ? "" : std::to_string(source.text->code_point(static_cast<std::uint32_t>(share.first_quote)))});
  }
  return csv_table(rows);
}

}  // namespace hearsay::events
