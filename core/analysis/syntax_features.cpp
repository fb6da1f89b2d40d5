// Tested by tests/unit/syntax_test.cpp.
#include "core/analysis/syntax_features.h"

#include <algorithm>

namespace hearsay::syntax {

namespace tagger {
namespace {
enum : std::uint8_t { word_table, affix_table, shape_table, tag_table, set_table };
}

NetShape shape(const Counts& counts) {
  NetShape s;
  s.tables = {{1 + unknown_classes + counts.words, 12},
              {affix_rows, 12},
              {shape_count, 6},
              {1 + counts.tags, 12},
              {counts.sets, 12}};
  s.slots.insert(s.slots.end(), 6, word_table);
  s.slots.insert(s.slots.end(), 9, affix_table);
  s.slots.insert(s.slots.end(), 3, shape_table);
  s.slots.insert(s.slots.end(), 2, tag_table);
  s.slots.insert(s.slots.end(), 4, set_table);
  s.pairs = {{15, 17}, {18, 19}};  // the shapes of the neighbours, the tags before it
  // Of a word with an id of its own the endings, the beginning and the set are known: back, here, next,
  // next2, word(3).
  s.bundles = {{1, 10, 11}, {2, 6, 7, 8, 9, 20}, {3, 12, 13, 21}, {4, 14, 22}, {5, 23}};
  s.bundles_from = 1 + unknown_classes;
  s.hidden = 48;
  s.outputs = counts.tags + counts.tags % 2;
  return s;
}

void features(std::span<const WordIds> words, std::size_t at, std::uint32_t before, std::uint32_t before2,
              Ids& ids) {
  static constexpr WordIds nothing;
  const auto word = [&](int offset) -> const WordIds& {
    const std::size_t i =
        at + static_cast<std::size_t>(offset);  // wraps below 0, and is then too large as well
    return i < words.size() ? words[i] : nothing;
  };
  const WordIds &back2 = word(-2), &back = word(-1), &here = words[at], &next = word(1), &next2 = word(2);
  const auto shape_id = [](const WordIds& w) { return static_cast<std::uint16_t>(w.shape); };
  ids = {back2.word,
         back.word,
         here.word,
         next.word,
         next2.word,
         word(3).word,  //
         here.suffix2,
         here.suffix3,
         here.suffix4,
         here.prefix3,
         back.suffix2,
         back.suffix3,  //
         next.suffix2,
         next.suffix3,
         next2.suffix3,  //
         shape_id(back),
         shape_id(here),
         shape_id(next),  //
         static_cast<std::uint16_t>(before),
         static_cast<std::uint16_t>(before2),  //
         here.set,
         next.set,
         next2.set,
         word(3).set};
}

}  // namespace tagger

namespace parser {
namespace {

enum : std::uint8_t { word_table, tag_table, label_table, near_table, between_table, kinds_table };

// 1, 2, 3, 4, 5–6, 7–10, more.
std::uint16_t distance(std::int32_t from, std::int32_t to) {
  const std::int32_t d = to - from;
  if (d <= 4) return static_cast<std::uint16_t>(d);
  return d <= 6 ? 5 : d <= 10 ? 6 : 7;
}

}  // namespace

void ParserInput::clear() {
  words_.assign(5, 0);
  tags_.assign(5, 0);
  passed_ = {0};
}

void ParserInput::add(std::uint16_t word, std::uint8_t tag, Pos pos, bool double_mark) {
  const std::size_t at = passed_.size();
  words_[at] = word;
  tags_[at] = tag;
  words_.push_back(0);
  tags_.push_back(0);
  passed_.push_back(passed_.back() + (double_mark         ? 1U
                                      : pos == Pos::punct ? 1U << 10
                                      : pos == Pos::verb  ? 1U << 20
                                                          : 0U));
}

std::uint16_t ParserInput::between(std::int32_t from, std::int32_t to) const {
  const std::uint32_t passed =
      passed_[static_cast<std::size_t>(to)] - passed_[static_cast<std::size_t>(from) + 1];
  return static_cast<std::uint16_t>(1 + std::min(2U, passed >> 10 & 0x3FF) + 3 * std::min(2U, passed >> 20) +
                                    9 * ((passed & 0x3FF) != 0));
}

NetShape shape(const Counts& counts) {
  NetShape s;
  s.tables = {{1 + unknown_classes + counts.words, 12},
              {1 + counts.tags, 12},
              {1 + dep_count, 8},
              {9, 4},
              {19, 6},
              {256, 6}};
  s.slots.insert(s.slots.end(), 6, word_table);
  s.slots.insert(s.slots.end(), 18, tag_table);
  s.slots.insert(s.slots.end(), 10, label_table);
  s.slots.insert(s.slots.end(), 2, near_table);
  s.slots.insert(s.slots.end(), 2, between_table);
  s.slots.insert(s.slots.end(), 3, kinds_table);
  s.pairs = {{6, 7}, {8, 9}, {10, 11}, {12, 13}};  // tags: s0 s1, s2 s3, b0 b1, b2 b3
  for (std::uint8_t child = 14; child < 24; ++child)
    s.pairs.push_back({child, static_cast<std::uint8_t>(child + 10)});
  s.pairs.insert(s.pairs.end(), {{34, 36}, {35, 37}});  // near and between
  for (const int slot : {3, 4, 5, 10, 11, 12, 13})
    s.steady |= std::uint64_t{1} << slot;  // the buffer: b0 … b3
  s.hidden = 64;
  s.outputs = output_count;
  s.wide_slots = wide_count;
  s.wide_rows = 1U << wide_bits;
  s.wide_outputs = scored_actions;
  return s;
}

void features(const ParserState& state, const ParserInput& input, Ids& ids, WideIds& wide) {
  const std::int32_t b0 = state.next();
  const std::int32_t s0 = state.stack(0), s1 = state.stack(1), s2 = state.stack(2), s3 = state.stack(3);
  const Children &of_s0 = state.children(s0), &of_s1 = state.children(s1), &of_b0 = state.children(b0);
  const auto word = [&](std::int32_t w) { return input.word(w); };
  const auto tag = [&](std::int32_t w) { return input.tag(w); };
  std::size_t n = 0;
  for (const std::int32_t w : {s0, s1, s2, b0, b0 + 1, b0 + 2}) ids[n++] = word(w);
  for (const std::int32_t w : {s0, s1, s2, s3, b0, b0 + 1, b0 + 2, b0 + 3}) ids[n++] = tag(w);
  const std::array<std::int32_t, 10> below = {of_s0.left1, of_s0.left2, of_s0.right1, of_s0.right2,
                                              of_s1.left1, of_s1.left2, of_s1.right1, of_s1.right2,
                                              of_b0.left1, of_b0.left2};
  for (const std::int32_t w : below) ids[n++] = tag(w);
  for (const std::int32_t w : below) ids[n++] = state.label(w);
  ids[n++] = s0 == no_word ? std::uint16_t{0} : distance(s0, b0);
  ids[n++] = s1 == no_word ? std::uint16_t{0} : distance(s1, s0);
  ids[n++] = s0 == no_word ? std::uint16_t{0} : input.between(s0, b0);
  ids[n++] = s1 == no_word ? std::uint16_t{0} : input.between(s1, s0);
  for (const Children* c : {&of_s0, &of_s1, &of_b0}) ids[n++] = c->kinds;

  // Names as in Zhang and Nivre (2011): w a word, t a tag, k the kinds of children, d a distance, m what
  // is between; rt and lt the tags of outermost children. Each is multiplied by a random odd number of
  // its own, so that the upper bits of a sum are a hash of the combination.
  const std::uint32_t s0w = word(s0) * 0x52E6B439U, s1w = word(s1) * 0xF2A74DE5U,
                      b0w = word(b0) * 0x269E0D37U, b1w = word(b0 + 1) * 0x6513270FU,
                      s0t = tag(s0) * 0xA6A3A451U, s1t = tag(s1) * 0x0C5C7FD1U, s2t = tag(s2) * 0x128B2F33U,
                      b0t = tag(b0) * 0xD23F0825U, b1t = tag(b0 + 1) * 0x892F902BU,
                      b2t = tag(b0 + 2) * 0x1818E811U, s0k = of_s0.kinds * 0x5D9DC9F9U,
                      s1k = of_s1.kinds * 0x9531985DU, b0k = of_b0.kinds * 0x0ED90475U,
                      d0 = ids[n - 7] * 0xE8E25D95U, d1 = ids[n - 6] * 0x81E74EF5U,
                      m0 = ids[n - 5] * 0x36F675CDU, m1 = ids[n - 4] * 0x099950D9U,
                      s0rt = tag(of_s0.right1) * 0x1600A35BU, s0lt = tag(of_s0.left1) * 0x6F03675BU,
                      b0lt = tag(of_b0.left1) * 0x6B0D549BU, s1rt = tag(of_s1.right1) * 0x11E20B8FU;
  std::size_t w = 0;
  const auto join = [&](std::uint32_t sum) {
    sum += 0x9E3779B9U * static_cast<std::uint32_t>(w + 1);
    wide[w++] = sum >> (32 - wide_bits);
  };
  join(s0w + b0w);
  join(s0w + s1w);
  join(s0t + b0t + b1t);
  join(s1t + s0t + b0t + b1t);
  join(s0t + b0t + b1t + b2t);
  join(s2t + s1t + s0t + b0t);
  join(s0w + b0t + b1t);
  join(s0t + b0w + b1t);
  join(s0w + s1t + b0t);
  join(s1w + s0t + b0t);
  join(s1t + s0t + b0w);
  join(s0w + b0t + d0);
  join(s0t + b0t + m0 + d0);
  join(s1t + s0t + m1 + d1);
  join(s1t + s0t + s0k + b0t);
  join(s0t + b0t + s0rt);
  join(s0t + b0t + b0lt);
  join(s1t + s0t + s1rt);
  join(s1t + s0t + s0lt);
  join(s0w + b0t + s0k);
  join(s1w + s0t + s1k + b0t);
  join(b0w + s0t + b0k);
  join(b0w + b1w + s0t);
}

}  // namespace parser

}  // namespace hearsay::syntax
