#include <algorithm>
#include <numeric>

#include "tools/train/learn.h"
#include "tools/train/maths.h"

namespace hearsay::train {
namespace {

// The best of the allowed outputs.
std::uint32_t best(std::span<const float> scores, std::uint64_t allowed) {
  std::uint32_t at = max_index;
  for (std::uint32_t t = 0; t < scores.size(); ++t) {
    if ((allowed >> t & 1) != 0 && (at == max_index || scores[t] > scores[at])) at = t;
  }
  return at;
}

}  // namespace

void tag(Net& net, const Lexicon& lexicon, Example& example) {
  std::vector<float> scores(lexicon.tags.size());
  syntax::tagger::Ids ids{};
  std::uint32_t before = 0, before2 = 0;
  example.predicted.clear();
  example.predicted_pos.clear();
  for (std::size_t i = 0; i < example.ids.size(); ++i) {
    syntax::tagger::features(example.ids, i, before, before2, ids);
    net.forward(ids, {}, false);
    net.scores(0, scores);
    const std::uint32_t t = best(scores, lexicon.sets[example.ids[i].set]);
    example.predicted.push_back(static_cast<std::uint8_t>(t));
    example.predicted_pos.push_back(lexicon.tags[t].pos);
    before2 = before;
    before = 1 + t;
  }
}

void train_tagger(Net& net, const Lexicon& lexicon, const Examples& examples, const Schedule& schedule,
                  const Progress& progress) {
  Random random(schedule.seed * 77 + 5);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::size_t words = 0;
  for (const Example& e : examples) words += e.ids.size();
  const double all_steps = static_cast<double>(words) / schedule.batch * schedule.epochs;
  std::size_t steps = 0, in_batch = 0;
  std::vector<float> scores(lexicon.tags.size());
  std::vector<syntax::WordIds> seen;
  syntax::tagger::Ids ids{};
  for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
    shuffle(order, random);
    for (const std::size_t index : order) {
      const Example& e = examples[index];
      seen = e.ids;
      for (std::size_t i = 0; i < seen.size(); ++i) {
        const float hide = schedule.word_dropout / (schedule.word_dropout + static_cast<float>(e.counts[i]));
        if (random.unit() >= hide) continue;
        seen[i].word = e.unknown[i];
        seen[i].set = 0;
      }
      std::uint32_t before = 0, before2 = 0;
      for (std::size_t i = 0; i < seen.size(); ++i) {
        syntax::tagger::features(seen, i, before, before2, ids);
        net.forward(ids, {}, true);
        net.scores(0, scores);
        std::uint64_t allowed = lexicon.sets[seen[i].set] | std::uint64_t{1} << e.tags[i];
        const std::uint32_t chosen = best(scores, allowed);
        softmax(scores, allowed);
        scores[e.tags[i]] -= 1;
        net.add_gradient(0, scores);
        net.backward();
        before2 = before;
        before = 1 + chosen;
        if (++in_batch == schedule.batch) {
          net.step(schedule.rate * decayed(static_cast<double>(steps++) / all_steps));
          if (steps % 16 == 0) net.average();
          in_batch = 0;
        }
      }
    }
    net.swap_average();
    if (progress) progress(epoch, net);
    if (epoch + 1 < schedule.epochs) net.swap_average();
  }
}

}  // namespace hearsay::train
