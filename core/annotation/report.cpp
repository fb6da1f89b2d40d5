// Tested by tests/unit/report_test.cpp.
#include "core/annotation/report.h"

#include <algorithm>
#include <map>

namespace hearsay {

namespace {

int words_in(std::string_view bytes) {
  int words = 0;
  bool inside = false;
  for (const char c : bytes) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

bool stands(const Tag& tag) { return tag.state != State::rejected; }

}  // namespace

Report make_report(const Document& doc) {
  std::map<std::string_view, PersonReport> by_person;
  for (const auto& [id, person] : doc.persons) by_person[id].person = id;
  Report report;
  // Hedges in order, so that those inside a quote are found by search.
  std::vector<Span> hedges;
  for (const auto& [id, tag] : doc.tags)
    if (tag.label == Label::hedge && stands(tag)) hedges.push_back(hull(tag.fragments));
  std::sort(hedges.begin(), hedges.end());
  for (const auto& [id, tag] : doc.tags) {
    if (tag.label != Label::quote || !stands(tag)) continue;
    PersonReport& who = by_person[tag.person];
    ++who.quotes;
    who.direct += tag.kind == "direct" || tag.kind == "mixed";
    for (const Span f : tag.fragments) {
      const int words = words_in(doc.text.bytes(f));
      who.words += words;
      report.words += words;
      for (auto h = std::lower_bound(hedges.begin(), hedges.end(), Span{f.begin, f.begin}); h != hedges.end() && h->begin < f.end; ++h)
        who.hedges += f.contains(*h);
    }
  }
  for (auto& [id, who] : by_person) {
    if (who.person.empty() && who.quotes == 0) continue;
    who.share = report.words ? static_cast<double>(who.words) / report.words : 0;
    report.persons.push_back(who);
  }
  const auto name = [&doc](const PersonReport& who) -> std::string_view {
    const auto person = doc.persons.find(who.person);
    return person == doc.persons.end() ? std::string_view{} : std::string_view(person->second.name);
  };
  std::stable_sort(report.persons.begin(), report.persons.end(), [&](const PersonReport& a, const PersonReport& b) {
    if (a.person.empty() != b.person.empty()) return b.person.empty();
    if (a.words != b.words) return a.words > b.words;
    return name(a) < name(b);
  });
  return report;
}

std::vector<const Person*> persons_in_order(const Document& doc) {
  std::vector<const Person*> out;
  for (const PersonReport& who : make_report(doc).persons)
    if (const auto person = doc.persons.find(who.person); person != doc.persons.end()) out.push_back(&person->second);
  return out;
}

}  // namespace hearsay
