// Tested by tests/unit/colours_test.cpp.
#include "core/annotation/colours.h"

#include "core/annotation/report.h"

namespace hearsay {

void colour_by_share(Document& doc) {
  std::uint8_t next = 0;
  for (const PersonReport& who : make_report(doc).persons)
    if (const auto person = doc.persons.find(who.person); person != doc.persons.end()) person->second.hue = next++;
}

}  // namespace hearsay
