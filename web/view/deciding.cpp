#include "web/view/deciding.h"

namespace hearsay::view {

void Deciding::start(DecidingOn what, std::size_t at) {
  *this = {};
  what_ = std::move(what);
  at_ = at < what_.all.spots.size() ? at : 0;
}

void Deciding::step(int by) {
  const auto count = static_cast<std::ptrdiff_t>(what_.all.spots.size());
  if (count > 0) at_ = static_cast<std::size_t>((static_cast<std::ptrdiff_t>(at_) + by % count + count) % count);
}

Span Deciding::words() const {
  if (at_ >= what_.all.spots.size()) return {};
  const Span words = what_.all.spots[at_].words;
  return {what_.all.words.span(words.begin).begin, what_.all.words.span(words.end - 1).end};
}

const std::vector<exercise::Taken>& Deciding::taken(const Document& doc, std::uint64_t revision) const {
  if (taken_for_ != revision) taken_ = exercise::taken(doc, what_.layer, what_.all);
  taken_for_ = revision;
  return taken_;
}

std::size_t Deciding::decided(const std::vector<exercise::Taken>& taken) const {
  std::size_t out = 0;
  for (std::size_t i = 0; i < taken.size(); ++i) out += is_decided(i, taken);
  return out;
}

void Deciding::leave_without(bool yes) {
  if (yes)
    without_.insert(at_);
  else
    without_.erase(at_);
}

}  // namespace hearsay::view
