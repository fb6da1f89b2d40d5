// The net while it is trained: in 32-bit floats, with its gradients and the optimiser's moments.
//
//   Net net(tagger::shape(words, tags), Hyper{}, 1);
//   net.forward(ids, wide, true);                 // with dropout
//   net.scores(0, tags, out);                     // raw outputs [0, tags)
//   net.add_gradient(0, gradient);                // d loss / d outputs
//   net.backward();                               // after each example …
//   net.step(learning_rate);                      // … and after each batch of them
//
// One hidden layer: z = bias + Σ over filled slots of table[id] · matrix[slot]; h = max(0, z); out = bias + h ·
// matrix, and for the first outputs + Σ wide[row], the weights of combinations of features ("wide and deep",
// Cheng et al. 2016). Adam (Kingma and Ba 2015), lazy for rows of tables: a row that a batch did not touch does
// not move. What is saved is a running average of the weights. All loops add in an order that does not depend
// on the width of the machine's vectors, so results are the same on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/syntax_features.h"
#include "tools/train/random.h"

namespace hearsay::train {

struct Hyper {
  float dropout = 0.3F;  // of hidden units
  float decay = 0;       // weight decay a step, times the learning rate
  float epsilon = 1e-6F;
  float slot_dropout = 0;     // of whole slots
  float wide_dropout = 0.2F;  // of single combinations
  float wide_rate = 0.3F;     // of the rate
};

// Numbers with their gradient and moments.
struct Weights {
  std::vector<float> value, gradient, first, second, average;
  void resize(std::size_t n) {
    for (auto* v : {&value, &gradient, &first, &second, &average}) v->assign(n, 0.0F);
  }
};

class Net {
 public:
  Net(syntax::NetShape shape, Hyper hyper, std::uint64_t seed);

  const syntax::NetShape& shape() const { return shape_; }
  void forward(std::span<const std::uint16_t> ids, std::span<const std::uint32_t> wide, bool training);
  void average();       // folds the present weights into the averaged ones
  void swap_average();  // exchanges them, to test and to save
  // Outputs [first, first + out.size()) of the last forward().
  void scores(std::uint32_t first, std::span<float> out) const;
  void add_gradient(std::uint32_t first, std::span<const float> gradient);
  void backward();
  void step(float rate);

  std::span<const float> table(std::size_t t) const { return tables_[t].value; }
  std::span<const float> matrix(std::size_t slot) const { return matrices_[slot].value; }  // [dims][hidden]
  std::span<const float> hidden_bias() const { return bias_.value; }
  std::span<const float> output() const { return output_.value; }  // [outputs][hidden]
  std::span<const float> wide() const { return wide_.value; }
  std::span<const float> output_bias() const { return output_bias_.value; }

 private:
  template <typename F>
  void for_all(F f) {
    for (Weights& w : tables_) f(w);
    for (Weights& w : matrices_) f(w);
    for (Weights* w : {&bias_, &output_, &output_bias_, &wide_}) f(*w);
  }
  void update(Weights& w, std::size_t begin, std::size_t end, float rate);

  syntax::NetShape shape_;
  Hyper hyper_;
  Random random_;
  std::vector<Weights> tables_, matrices_;
  std::vector<std::vector<std::uint32_t>> touched_;  // rows of each table with a gradient
  std::vector<std::vector<std::uint8_t>> is_touched_;
  Weights bias_, output_, output_bias_, wide_;
  std::vector<std::uint32_t> wide_ids_, wide_touched_;
  std::vector<std::uint8_t> wide_is_touched_;
  double average_weight_ = 0;
  float wide_scale_ = 1;
  std::vector<float> hidden_, mask_, hidden_gradient_;
  std::vector<std::uint16_t> ids_;
  double power1_ = 1, power2_ = 1;  // of Adam's decays
};

}  // namespace hearsay::train
