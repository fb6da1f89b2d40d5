#include <algorithm>
#include <numeric>

#include "tools/train/learn.h"
#include "tools/train/maths.h"

namespace hearsay::train {
namespace {

using syntax::Transition;
using syntax::action_count;
using syntax::ParserState;

// How many arcs of the right tree can no longer be had after an action.
int cost(const ParserState& state, const Example& e, Transition action) {
  const std::int32_t n = state.size(), b0 = state.next(), s0 = state.stack(0), s1 = state.stack(1);
  const auto head = [&](std::int32_t w) {  // the artificial root comes after the last word
    const std::int32_t h = e.heads[static_cast<std::size_t>(w)];
    return h == no_word ? n : h;
  };
  int lost = 0;
  if (action == Transition::shift) {
    const auto stack = state.stack();
    for (std::size_t i = 0; i < stack.size(); ++i) {
      lost += head(stack[i]) == b0;                            // children of b0 that wait on the stack
      if (i + 1 < stack.size()) lost += head(b0) == stack[i];  // and its head, below the top
    }
    return lost;
  }
  for (std::int32_t w = b0; w < n; ++w) lost += head(w) == s0;  // children of s0 that are still to come
  if (action == Transition::left) return lost + (head(s0) == s1 || head(s0) > b0);
  return lost + (head(s0) >= b0);
}

// The best label by the last forward(); `root` is for the last arc alone.
Dep best_dep(const Net& net, Transition action) {
  float scores[dep_count];
  net.scores(syntax::parser::first_label(action), scores);
  int best = 1;
  for (int d = 2; d < dep_count; ++d) {
    if (scores[d] > scores[best]) best = d;
  }
  return static_cast<Dep>(best);
}

void start(const Example& e, std::span<const std::uint16_t> words, ParserState& state,
           syntax::parser::ParserInput& input) {
  input.clear();
  for (std::size_t i = 0; i < e.ids.size(); ++i) {
    input.add(words[i], static_cast<std::uint8_t>(1 + e.predicted[i]), e.predicted_pos[i], e.double_mark[i]);
  }
  state.reset(static_cast<std::int32_t>(e.ids.size()));
}

}  // namespace

void train_parser(Net& net, const Examples& examples, const Schedule& schedule, const Progress& progress) {
  Random random(schedule.seed * 99 + 7);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::size_t words_in_all = 0;
  for (const Example& e : examples) words_in_all += e.ids.size();
  const double all_steps = static_cast<double>(words_in_all) * 1.85 / schedule.batch * schedule.epochs;
  std::size_t steps = 0, in_batch = 0;
  ParserState state;
  syntax::parser::ParserInput input;
  syntax::parser::Ids ids{};
  syntax::parser::WideIds wide{};
  std::vector<std::uint16_t> words;
  for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
    shuffle(order, random);
    for (const std::size_t index : order) {
      const Example& e = examples[index];
      words.clear();
      for (std::size_t i = 0; i < e.ids.size(); ++i) {
        const float hide = schedule.word_dropout / (schedule.word_dropout + static_cast<float>(e.counts[i]));
        words.push_back(random.unit() < hide ? e.unknown[i] : e.ids[i].word);
      }
      start(e, words, state, input);
      while (!state.done()) {
        Transition action{};
        const bool forced = state.forced(action);
        if (forced && state.head_of(action) == no_word) {
          state.apply(action, Dep::root);
          continue;
        }
        features(state, input, ids, wide);
        net.forward(ids, wide, true);
        int costs[action_count] = {1 << 20, 1 << 20, 1 << 20};
        std::uint64_t allowed = 0;
        for (int a = 0; a < action_count; ++a) {
          if (!state.can(static_cast<Transition>(a))) continue;
          allowed |= std::uint64_t{1} << a;
          costs[a] = cost(state, e, static_cast<Transition>(a));
        }
        const int least = *std::min_element(costs, costs + action_count);
        if (!forced) {
          float scores[action_count] = {};  // that of a shift stays 0
          net.scores(0, std::span(scores).subspan(1));
          int best = 0;
          for (int a = 1; a < action_count; ++a) {
            if ((allowed >> a & 1) != 0 && ((allowed >> best & 1) == 0 || scores[a] > scores[best])) best = a;
          }
          softmax(scores, allowed);
          float right = 0;
          for (int a = 0; a < action_count; ++a) right += costs[a] == least ? scores[a] : 0.0F;
          float gradient[action_count] = {};
          for (int a = 0; a < action_count; ++a) {
            if ((allowed >> a & 1) == 0) continue;
            gradient[a] = scores[a] - (costs[a] == least ? scores[a] / std::max(right, 1e-8F) : 0.0F);
          }
          net.add_gradient(0, std::span(gradient).subspan(1));
          action = static_cast<Transition>(best);
          // At first along right steps only, later along its own in nine of ten cases.
          if (costs[best] != least && (epoch == 0 || random.unit() < 0.1F)) {
            int right_best = -1;
            for (int a = 0; a < action_count; ++a) {
              if (costs[a] == least && (right_best < 0 || scores[a] > scores[right_best])) right_best = a;
            }
            action = static_cast<Transition>(right_best);
          }
        }
        // Both arcs that are right here teach their label; the one that is taken gets one in any case.
        for (const Transition a : {Transition::left, Transition::right}) {
          if (!state.can(a)) continue;
          const std::int32_t child = state.child_of(a), head = state.head_of(a);
          if (head == no_word || e.heads[static_cast<std::size_t>(child)] != head) continue;
          float scores[dep_count];
          net.scores(syntax::parser::first_label(a), scores);
          softmax(scores, ~std::uint64_t{1} & ((std::uint64_t{1} << dep_count) - 1));
          scores[static_cast<int>(e.deps[static_cast<std::size_t>(child)])] -= 1;
          net.add_gradient(syntax::parser::first_label(a), scores);
        }
        const bool arc = action != Transition::shift && state.head_of(action) != no_word;
        const Dep dep = arc ? best_dep(net, action) : Dep::root;
        net.backward();
        state.apply(action, dep);
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
