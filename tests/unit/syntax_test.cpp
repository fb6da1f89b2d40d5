// Tags, trees and the machinery under them. The sentences are invented; what is asked of the model is only
// what any usable one gets right.
#include "core/analysis/syntax.h"

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <vector>

#include "core/analysis/syntax_model.h"

namespace hearsay::syntax {
extern const std::uint8_t english_model[];  // what the build embeds
extern const std::size_t english_model_size;
}  // namespace hearsay::syntax

using namespace hearsay;
using namespace hearsay::syntax;

namespace {

struct Sample {
  Text text;
  Segments segments;
  Syntax syntax;
  explicit Sample(std::string_view bytes)
      : text(Text::from(bytes)), segments(segment(text)), syntax(text, segments) {}

  // The word of sentence `s` that is written like this; no_word when there is none.
  std::int32_t find(std::uint32_t s, std::string_view form) {
    const SentenceSpan& sentence = segments.sentences[s];
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (text.bytes(segments.tokens[i].span) == form) return static_cast<std::int32_t>(i - sentence.first);
    }
    return no_word;
  }
};

std::string folded(std::string_view form) { return std::string(fold(form).view()); }

// Heads lie in the sentence, there is no circle, subtrees are runs and the lists of children agree with the
// heads.
void check_tree(const Tree& tree) {
  for (std::int32_t w = 0; w < tree.size(); ++w) {
    const std::int32_t head = tree[w].head;
    REQUIRE(head >= no_word);
    REQUIRE(head < tree.size());
    CHECK((head == no_word) == (tree[w].dep == Dep::root));
    std::int32_t steps = 0;
    for (std::int32_t up = w; up != no_word; up = tree[up].head) REQUIRE(++steps <= tree.size());
  }
  for (std::int32_t top = 0; top < tree.size(); ++top) {
    std::int32_t first = tree.size(), last = 0, members = 0, children = 0;
    for (std::int32_t w = 0; w < tree.size(); ++w) {
      children += tree[w].head == top;
      std::int32_t up = w;
      while (up != no_word && up != top) up = tree[up].head;
      if (up == no_word) continue;
      first = std::min(first, w);
      last = std::max(last, w + 1);
      ++members;
    }
    CHECK(tree.subtree(top) == Range{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
    CHECK(members == last - first);
    std::int32_t before = -1;
    for (std::int32_t c = tree.first_child(top); c != no_word; c = tree.next_child(c)) {
      CHECK(tree[c].head == top);
      CHECK(c > before);
      before = c;
      --children;
    }
    CHECK(children == 0);
  }
}

}  // namespace

TEST_CASE("forms are folded to what the treebank writes") {
  CHECK(folded("Said") == "said");
  CHECK(folded("“") == "\"");
  CHECK(folded("”") == "\"");
  CHECK(folded("''") == "\"");
  CHECK(folded("``") == "\"");
  CHECK(folded("’s") == "'s");
  CHECK(folded("n’t") == "n't");
  CHECK(folded("—") == "--");
  CHECK(folded("…") == "...");
  CHECK(folded("1,250.5") == "0,000.0");
  CHECK(folded("ÉTÉ") == "été");
  CHECK(folded("").empty());
  CHECK(folded(std::string(500, 'a')).size() == 40);
}

TEST_CASE("shapes") {
  const auto shape = [](std::string_view form) { return fold(form).shape; };
  CHECK(shape("word") == Shape::lower);
  CHECK(shape("Word") == Shape::initial);
  CHECK(shape("Étienne") == Shape::initial);
  CHECK(shape("NATO") == Shape::capitals);
  CHECK(shape("McCain") == Shape::mixed);
  CHECK(shape("J") == Shape::letter);
  CHECK(shape("U.S.") == Shape::abbreviation);
  CHECK(shape("1990") == Shape::digits);
  CHECK(shape("1,200.50") == Shape::number);
  CHECK(shape("20th") == Shape::alnum);
  CHECK(shape("well-known") == Shape::hyphen);
  CHECK(shape("Anglo-Saxon") == Shape::hyphen_caps);
  CHECK(shape(",") == Shape::mark);
  CHECK(shape("“") == Shape::opener);
  CHECK(shape("Житомир") == Shape::foreign);
  CHECK(shape("news@example.org") == Shape::address);

  const auto settled = [](std::initializer_list<std::string_view> forms) {
    std::vector<WordIds> ids;
    for (const std::string_view form : forms) ids.push_back(look_up(form, Vocabulary{}));
    settle_shapes(ids);
    std::vector<Shape> shapes;
    for (const WordIds& w : ids) shapes.push_back(w.shape);
    return shapes;
  };
  CHECK(settled({"\"", "Rain", "fell", "on", "Monday"}) ==
        std::vector{Shape::opener, Shape::first, Shape::lower, Shape::lower, Shape::initial});
  CHECK(settled({"RAIN", "FALLS", "ON", "MONDAY"}) == std::vector(4, Shape::loud));
}

TEST_CASE("the vocabulary finds each of its words and nothing else") {
  std::vector<std::string> words;
  for (int i = 0; i < 3000; ++i) words.push_back("w" + std::to_string(i * 7));
  const Vocabulary vocabulary(std::vector<std::string_view>(words.begin(), words.end()),
                              std::vector<VocabularyEntry>(words.size()));
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    CHECK(vocabulary.find(words[i]) == i + 1);
    CHECK(vocabulary.word(i) == words[i]);
    CHECK(vocabulary.find(words[i] + "x") == 0);
  }
  CHECK(Vocabulary{}.find("w0") == 0);
}

TEST_CASE("all sequences of actions over up to five words give projective trees with one root") {
  std::size_t trees = 0;
  const auto walk = [&](auto& self, const ParserState& state, int steps) -> void {
    const std::int32_t n = state.size();
    if (state.done()) {
      ++trees;
      CHECK(steps == 2 * n);
      int roots = 0;
      for (std::int32_t w = 0; w < n; ++w) {
        roots += state.head(w) == no_word;
        // Projective: what is between a word and its head is below the head.
        if (state.head(w) == no_word) continue;
        for (std::int32_t m = std::min(w, state.head(w)) + 1; m < std::max(w, state.head(w)); ++m) {
          std::int32_t up = m;
          while (up != no_word && up != state.head(w)) up = state.head(up);
          CHECK(up == state.head(w));
        }
      }
      CHECK(roots == 1);
      return;
    }
    Transition only{};
    const bool forced = state.forced(only);
    int possible = 0;
    for (const Transition action : {Transition::shift, Transition::left, Transition::right}) {
      if (!state.can(action)) continue;
      ++possible;
      if (forced) CHECK(action == only);
      ParserState next = state;
      next.apply(action, Dep::obj);
      self(self, next, steps + 1);
    }
    CHECK(possible > 0);
    if (forced) CHECK(possible == 1);
  };
  for (std::int32_t n = 1; n <= 5; ++n) {
    ParserState state;
    state.reset(n);
    walk(walk, state, 0);
  }
  CHECK(trees > 100);
}

TEST_CASE("the fast net equals a plain one") {
  NetWeights w;
  w.shape.tables = {{5, 3}, {9, 4}};
  w.shape.slots = {0, 1, 1, 0, 1};
  w.shape.pairs = {{0, 2}};
  w.shape.bundles = {{3, 4}};  // the fourth row of the first table implies one of the second
  w.shape.bundles_from = 4;
  w.shape.steady = 0b10;
  w.shape.hidden = 16;
  w.shape.outputs = 4;
  w.shape.wide_slots = 2;
  w.shape.wide_rows = 16;
  w.shape.wide_outputs = 2;
  std::uint32_t seed = 1;
  const auto number = [&] { return static_cast<std::int8_t>((seed = seed * 1664525U + 1013904223U) >> 24); };
  const auto fill = [&](std::size_t n) {
    std::vector<std::int8_t> v(n);
    for (std::int8_t& x : v) x = number();
    return v;
  };
  w.tables = {fill(15), fill(36)};
  w.matrices = {fill(48), fill(64), fill(64), fill(48), fill(64)};
  w.output = fill(64);
  w.wide = fill(32);
  for (int i = 0; i < 16; ++i) w.bias.push_back(number());
  for (int i = 0; i < 4; ++i) w.output_bias.push_back(number() * 100);
  w.matrix_shift = {13, 12, 11, 9, 10};
  w.output_shift = 6;
  w.wide_shift = 4;
  FastNet net(w);
  std::vector<std::uint16_t> ids(5);
  bool clipped = false;
  for (int round = 0; round < 300; ++round) {
    const bool as_before = round % 3 == 1;
    const std::uint16_t steady = ids[1];
    for (std::size_t s = 0; s < 3; ++s) ids[s] = static_cast<std::uint16_t>(number() & (s == 0 ? 3 : 7));
    if (as_before) ids[1] = steady;
    ids[3] = static_cast<std::uint16_t>((number() & 127) % 5);
    ids[4] = ids[3] == 0   ? std::uint16_t{0}
             : ids[3] == 4 ? std::uint16_t{5}
                           : static_cast<std::uint16_t>(number() & 7);
    const std::vector<std::uint32_t> wide = {static_cast<std::uint32_t>(number() & 15),
                                             static_cast<std::uint32_t>(number() & 15)};
    const auto hidden = net.hidden(ids, as_before);
    std::vector<std::int32_t> scores(4);
    net.scores(0, 0b0111, std::span(scores));
    net.add_wide(wide, std::span(scores).first(2));
    std::vector<std::int32_t> plain(16);
    for (std::size_t h = 0; h < 16; ++h) {
      std::int32_t rows[5] = {};
      for (std::size_t s = 0; s < 5; ++s) {
        if (ids[s] == 0) continue;
        const std::size_t t = w.shape.slots[s], dims = w.shape.tables[t].dims;
        std::int32_t product = 0;
        for (std::size_t d = 0; d < dims; ++d)
          product += w.tables[t][ids[s] * dims + d] * w.matrices[s][d * 16 + h];
        const int shift = w.matrix_shift[s] - row_shift;
        rows[s] = (product + (1 << (shift - 1))) >> shift;
      }
      const auto kept = [&](std::int32_t row) {
        clipped = clipped || row > 127;
        return std::clamp(row, -127, 127);
      };
      const std::int32_t all = kept(rows[0] + rows[2]) + kept(rows[1]) +
                               (ids[3] == 4 ? kept(rows[3] + rows[4]) : kept(rows[3]) + kept(rows[4]));
      const std::int32_t sum = w.bias[h] + all * (1 << (hidden_shift - row_shift));
      plain[h] = std::max(0, sum);
      CHECK(static_cast<std::int32_t>(hidden[h]) == plain[h]);
    }
    for (std::size_t o = 0; o < 3; ++o) {
      std::int32_t score = w.output_bias[o];
      for (std::size_t h = 0; h < 16; ++h) score += plain[h] * w.output[o * 16 + h];
      for (const std::uint32_t row : wide)
        if (o < 2) score += w.wide[row * 2 + o] * (1 << (hidden_shift + 6 - 4));
      CHECK(scores[o] == score);
    }
  }
  CHECK(clipped);
}

TEST_CASE("a model that was cut or is none is refused") {
  const std::vector<std::uint8_t> nothing, junk(5000, 0x41);
  Model m;
  CHECK_FALSE(read_model(nothing, m));
  CHECK_FALSE(read_model(junk, m));
}

TEST_CASE("the built-in model is refused at every length but its own") {
  const std::span<const std::uint8_t> whole(english_model, english_model_size);
  const auto refused = [whole](std::size_t size) {
    // A copy, so that a sanitizer sees a byte that is read after the end.
    const std::vector<std::uint8_t> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    Model m;
    return !read_model(cut, m);
  };
  // All the short ones, where the header and the words are, and the long ones; between them, in the weights,
  // some.
  for (std::size_t size = 0; size < whole.size();
       size += size < 2000 || whole.size() - size < 100 ? 1 : 97 * 13)
    REQUIRE(refused(size));
  std::vector<std::uint8_t> longer(whole.begin(), whole.end());
  Model m;
  CHECK(read_model(longer, m));
  longer.push_back(0);
  Model n;
  CHECK_FALSE(read_model(longer, n));
}

TEST_CASE("tags") {
  Sample a("The mayor said on Friday that the old bridges were closing.");
  const auto words = a.syntax.tags(0);
  CHECK(words[0].pos == Pos::det);
  CHECK(words[1].pos == Pos::noun);
  CHECK(words[2].pos == Pos::verb);
  CHECK(words[2].is(flag::past));
  CHECK(words[2].is(flag::finite));
  CHECK(words[4].pos == Pos::propn);
  CHECK(words[8].is(flag::plural));
  CHECK(words[10].is(flag::gerund));
  CHECK(words[11].pos == Pos::punct);
}

TEST_CASE("typographic marks change no tag") {
  Sample curly("“It won’t rain,” the farmer’s son said — twice.");
  Sample straight("\"It won't rain,\" the farmer's son said -- twice.");
  const auto a = curly.syntax.tags(0), b = straight.syntax.tags(0);
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK(a[i].pos == b[i].pos);
    CHECK(a[i].flags == b[i].flags);
  }
}

TEST_CASE("a reported clause with its subject and its speaker") {
  Sample a("The minister said that the council would close the bridge.");
  const Tree tree = a.syntax.parse(0);
  check_tree(tree);
  const std::int32_t said = a.find(0, "said"), close = a.find(0, "close");
  CHECK(tree.root() == said);
  CHECK(tree.subject(said) == a.find(0, "minister"));
  CHECK(tree.child(said, Dep::ccomp) == close);
  CHECK(tree.has(close, Dep::mark));
  CHECK_FALSE(tree.has(close, Dep::cop));
  CHECK(tree.subject(close) == a.find(0, "council"));
  CHECK(tree.is_below(a.find(0, "bridge"), close));
  CHECK_FALSE(tree.is_below(said, close));
  CHECK(a.text.bytes(tree.subtree_span(close)) == "that the council would close the bridge");
  CHECK(tree.head_of(tree.subtree(close)) == close);
  CHECK(tree.head_of({0, 2}) == a.find(0, "minister"));
  CHECK(tree.head_of({3, 3}) == no_word);
}

TEST_CASE("subjects are shared by conjuncts and by open complements") {
  Sample a("She came and wanted to speak.");
  const Tree tree = a.syntax.parse(0);
  const std::int32_t she = a.find(0, "She");
  CHECK(tree.subject(a.find(0, "came")) == she);
  CHECK(tree.subject(a.find(0, "wanted")) == she);
  CHECK(tree.subject(a.find(0, "speak")) == she);
  CHECK(tree.subject(she) == no_word);
}

TEST_CASE("tags first or trees first, in any order, come to the same") {
  const std::string_view bytes =
      "Two boats left the harbour. The captain thinks they will return. Nobody was hurt.";
  Sample forwards(bytes), backwards(bytes);
  REQUIRE(forwards.segments.sentences.size() == 3);
  for (std::uint32_t s = 0; s < 3; ++s) forwards.syntax.tags(s);
  for (std::uint32_t s = 0; s < 3; ++s) forwards.syntax.parse(s);
  for (std::uint32_t s = 3; s-- > 0;) backwards.syntax.parse(s);
  for (std::uint32_t s = 0; s < 3; ++s) {
    const auto a = forwards.syntax.tags(s), b = backwards.syntax.tags(s);
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      CHECK(a[i].pos == b[i].pos);
      CHECK(a[i].flags == b[i].flags);
      CHECK(a[i].head == b[i].head);
      CHECK(a[i].dep == b[i].dep);
    }
  }
}

TEST_CASE("anything gives trees") {
  std::string run, marks;
  for (int i = 0; i < 700; ++i) run += "word" + std::to_string(i % 13) + " ";
  for (int i = 0; i < 400; ++i) marks += "\"(";
  for (const std::string& bytes :
       {run, marks, std::string("x"), std::string("?!"), std::string("\xFF\xFE \x80"),
        std::string("a\0b c", 5), std::string("THE COUNCIL CLOSES THE BRIDGE"), std::string("😀 😀 😀")}) {
    Sample a(bytes);
    for (std::uint32_t s = 0; s < a.segments.sentences.size(); ++s) {
      const Tree tree = a.syntax.parse(s);
      CHECK(tree.size() ==
            static_cast<std::int32_t>(a.segments.sentences[s].last - a.segments.sentences[s].first));
      check_tree(tree);
    }
  }
}
