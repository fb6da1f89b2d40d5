// Tested by tests/unit/difference_test.cpp.
#include "core/annotation/difference.h"

namespace hearsay {

double overlap(const Fragments& a, const Fragments& b) {
  const std::uint32_t shared = shared_length(a, b), either = total_length(a) + total_length(b) - shared;
  return either ? static_cast<double>(shared) / either : 0;
}

Difference difference(const Document& doc) {
  std::vector<const Tag*> mine, theirs;
  for (const Tag* tag : tags_in_order(doc)) {
    if (tag->label == Label::cue || tag->label == Label::claim) continue;
    const State state = state_of(doc, *tag);
    const auto layer = doc.layers.find(tag->layer);
    if (state == State::suggested) theirs.push_back(tag);
    if (state == State::accepted &&
        (by_another(doc, *tag) || (layer != doc.layers.end() && layer->second.author == Author::me)))
      mine.push_back(tag);
  }
  return difference(mine, theirs);
}

Difference difference(const std::vector<const Tag*>& mine, const std::vector<const Tag*>& theirs) {
  struct Candidate {
    double score;
    std::size_t mine, theirs;
  };
  std::vector<Candidate> candidates;
  // How far those up to each one reach: what ends before a tag begins is passed over.
  std::vector<std::uint32_t> ends;
  for (const Tag* tag : theirs) ends.push_back(std::max(ends.empty() ? 0 : ends.back(), hull(tag->fragments).end));
  for (std::size_t m = 0; m < mine.size(); ++m) {
    const Span reach = hull(mine[m]->fragments);
    const auto first = std::upper_bound(ends.begin(), ends.end(), reach.begin);
    // Both lists are in the order of the text: what begins after the end cannot overlap.
    for (auto t = static_cast<std::size_t>(first - ends.begin()); t < theirs.size() && hull(theirs[t]->fragments).begin < reach.end; ++t) {
      if (theirs[t]->label != mine[m]->label || !hull(theirs[t]->fragments).overlaps(reach)) continue;
      const double score = overlap(mine[m]->fragments, theirs[t]->fragments);
      if (score >= .5) candidates.push_back({score, m, t});
    }
  }
  // Candidates are few beside the tags, so the best one is looked for each time. Of equals the first in the
  // text.
  std::vector<std::size_t> partner(mine.size(), theirs.size());
  std::vector<char> taken(theirs.size(), 0);
  for (;;) {
    const Candidate* best = nullptr;
    for (const Candidate& c : candidates)
      if (partner[c.mine] == theirs.size() && !taken[c.theirs] && (!best || c.score > best->score)) best = &c;
    if (!best) break;
    partner[best->mine] = best->theirs;
    taken[best->theirs] = 1;
  }
  Difference d;
  for (std::size_t m = 0; m < mine.size(); ++m) {
    if (partner[m] == theirs.size()) {
      d.mine.push_back(mine[m]->id);
    } else {
      d.both.push_back({mine[m]->id, theirs[partner[m]]->id});
    }
  }
  for (std::size_t t = 0; t < theirs.size(); ++t)
    if (!taken[t]) d.theirs.push_back(theirs[t]->id);
  return d;
}

}  // namespace hearsay
