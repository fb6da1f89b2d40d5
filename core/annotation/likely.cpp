// Tested by tests/unit/likely_test.cpp.
#include "core/annotation/likely.h"

#include <algorithm>
#include <map>
#include <string>

namespace hearsay {

namespace {

using Numbers = std::map<std::string_view, std::uint64_t>;

// Paragraphs are separated by line breaks; a distance across one counts as long as any article.
constexpr std::uint64_t paragraph_apart = std::uint64_t{1} << 32;

std::uint64_t distance(const Text& text, Span quote, Span mention) {
  const auto breaks = [&text](std::uint32_t from, std::uint32_t to) {
    const std::string_view between = text.bytes({from, to});
    return static_cast<std::uint64_t>(std::count(between.begin(), between.end(), '\n'));
  };
  if (mention.overlaps(quote)) return paragraph_apart / 2;  // named in the quote itself: rarely who says it
  if (mention.end <= quote.begin)
    return quote.begin - mention.end + paragraph_apart * 2 * breaks(mention.end, quote.begin);
  const std::uint64_t between = breaks(quote.end, mention.begin);
  return mention.begin - quote.end + paragraph_apart * (between ? 2 * between + 1 : 0);
}

}  // namespace

std::vector<const Person*> persons_shown(const Document& doc, const Report& report, People people) {
  std::vector<const Person*> order;
  for (const PersonReport& who : report.persons)
    if (const auto person = doc.persons.find(who.person); person != doc.persons.end())
      order.push_back(&person->second);
  if (people == People::all) return order;
  Numbers seen;  // person → whether an accepted tag names it
  for (const auto& [id, tag] : doc.tags)
    if (!tag.person.empty()) seen[tag.person] |= state_of(doc, tag) == State::accepted ? 1u : 0u;
  std::erase_if(order, [&seen](const Person* person) {
    const auto found = seen.find(person->id);
    return found != seen.end() && !found->second;
  });
  return order;
}

std::vector<const Person*> likely_speakers(const Document& doc, const Report& report, std::string_view quote,
                                           People people) {
  std::vector<const Person*> order = persons_shown(doc, report, people);
  const auto found = doc.tags.find(quote);
  if (found == doc.tags.end()) return order;
  const Span said = hull(found->second.fragments);
  Numbers nearest;
  for (const auto& [id, tag] : doc.tags) {
    if (tag.label != Label::speaker || tag.person.empty() || !is_live(state_of(doc, tag))) continue;
    if (people == People::seen && state_of(doc, tag) != State::accepted) continue;
    const std::uint64_t far = distance(doc.text, said, hull(tag.fragments));
    const auto [known, fresh] = nearest.emplace(tag.person, far);
    if (!fresh) known->second = std::min(known->second, far);
  }
  const auto rank = [&](const Person* person) {
    const auto known = nearest.find(person->id);
    return person->id == found->second.person ? 0 : known == nearest.end() ? UINT64_MAX : known->second + 1;
  };
  // By insertion: persons are few, and equals keep their order.
  for (auto next = order.begin(); next != order.end(); ++next)
    for (auto at = next; at != order.begin() && rank(*at) < rank(*(at - 1)); --at) std::iter_swap(at, at - 1);
  return order;
}

}  // namespace hearsay
