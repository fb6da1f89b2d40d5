// Tags and trees on demand, and the questions that a tree answers. Tested by tests/unit/syntax_test.cpp.
#include "core/analysis/syntax.h"

#include <algorithm>
#include <array>
#include <bit>

#include "core/analysis/syntax_features.h"
#include "core/analysis/syntax_model.h"
#include "core/analysis/syntax_state.h"

namespace hearsay {

using syntax::Transition;

namespace {

// The bit of `which` (not 0) with the best score, the first of equal ones.
std::uint32_t best_of(std::span<const std::int32_t> scores, std::uint64_t which) {
  auto best = static_cast<std::uint32_t>(std::countr_zero(which));
  for (which &= which - 1; which != 0; which &= which - 1) {
    const auto next = static_cast<std::uint32_t>(std::countr_zero(which));
    if (scores[next] > scores[best]) best = next;
  }
  return best;
}

}  // namespace

std::int32_t Tree::root() const {
  for (std::int32_t w = 0; w < size(); ++w) {
    if (words_[static_cast<std::size_t>(w)].head == no_word) return w;
  }
  return no_word;
}

std::int32_t Tree::child(std::int32_t word, Dep dep) const {
  for (std::int32_t c = first_child(word); c != no_word; c = next_child(c)) {
    if ((*this)[c].dep == dep) return c;
  }
  return no_word;
}

std::int32_t Tree::subject(std::int32_t word) const {
  while (word != no_word) {
    for (std::int32_t c = first_child(word); c != no_word; c = next_child(c)) {
      const Dep dep = (*this)[c].dep;
      if (dep == Dep::nsubj || dep == Dep::nsubj_pass || dep == Dep::csubj) return c;
    }
    const Dep dep = (*this)[word].dep;
    if (dep != Dep::conj && dep != Dep::xcomp) return no_word;
    word = (*this)[word].head;
  }
  return no_word;
}

std::int32_t Tree::head_of(Range range) const {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const auto w = static_cast<std::int32_t>(i);
    if (!range.contains(static_cast<std::uint32_t>((*this)[w].head))) return w;  // so does no_word
  }
  return no_word;
}

Span Tree::span(Range range) const {
  return range.empty() ? Span{}
                       : Span{span(static_cast<std::int32_t>(range.first)).begin,
                              span(static_cast<std::int32_t>(range.last - 1)).end};
}

struct Syntax::State {
  enum class Done : std::uint8_t { nothing, tags, tree };

  State(const Text& t, const Segments& s, syntax::Model& m)
      : text(t),
        segments(s),
        model(m),
        words(s.tokens.size()),
        tags(s.tokens.size()),
        word_ids(s.tokens.size()),
        done(s.sentences.size(), Done::nothing),
        double_mark(look_up("\"", m.vocabulary).word) {}

  void tag(std::uint32_t first, std::uint32_t last);
  void parse(std::uint32_t first, std::uint32_t last);
  Dep best_label(Transition action, Pos head, Pos child);
  void link(std::uint32_t first, std::uint32_t last);

  const Text& text;
  const Segments& segments;
  syntax::Model& model;
  std::vector<Word> words;              // one for each token of the text
  std::vector<WordLinks> links;         // the same, once something is parsed
  std::vector<std::uint8_t> tags;       // 1 + tag of each token, kept for the parser, as
  std::vector<std::uint16_t> word_ids;  // its word id
  std::vector<Done> done;               // of each sentence
  std::uint16_t double_mark;            // word id of the double mark
  // Of the piece at work:
  std::vector<syntax::WordIds> ids;
  syntax::ParserState state;
  syntax::parser::ParserInput input;
};

void Syntax::State::tag(std::uint32_t first, std::uint32_t last) {
  ids.clear();
  for (std::uint32_t i = first; i < last; ++i) {
    ids.push_back(look_up(text.bytes(segments.tokens[i].span), model.vocabulary));
    word_ids[i] = ids.back().word;
  }
  settle_shapes(ids);
  syntax::tagger::Ids slots{};
  std::uint32_t before = 0, before2 = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const std::uint64_t allowed = model.sets[ids[i - first].set];
    std::uint32_t best = 0;
    if ((allowed & (allowed - 1)) == 0) {  // many words can only be one thing
      best = static_cast<std::uint32_t>(std::countr_zero(allowed));
    } else {
      syntax::tagger::features(ids, i - first, before, before2, slots);
      model.tagger.hidden(slots);
      std::array<std::int32_t, syntax::max_tags> scores;
      model.tagger.scores(0, allowed, scores);
      best = best_of(scores, allowed);
    }
    words[i].pos = model.tags[best].pos;
    words[i].flags = model.tags[best].flags;
    tags[i] = static_cast<std::uint8_t>(1 + best);
    before2 = before;
    before = 1 + best;
  }
}

Dep Syntax::State::best_label(Transition action, Pos head, Pos child) {
  const std::uint64_t mask = model.labels[syntax::label_mask_index(action == Transition::right, head, child)];
  if ((mask & (mask - 1)) == 0) return static_cast<Dep>(std::countr_zero(mask));
  std::array<std::int32_t, syntax::parser::label_outputs> scores;
  model.parser.scores(syntax::parser::first_label(action), mask, scores);
  return static_cast<Dep>(best_of(scores, mask));
}

void Syntax::State::parse(std::uint32_t first, std::uint32_t last) {
  input.clear();
  for (std::uint32_t i = first; i < last; ++i) {
    input.add(word_ids[i], tags[i], words[i].pos, word_ids[i] == double_mark);
  }
  state.reset(static_cast<std::int32_t>(last - first));
  syntax::parser::Ids slots{};
  syntax::parser::WideIds wide{};
  std::int32_t seen = no_word;  // the buffer's first word when the net looked last
  const auto pos = [&](std::int32_t word) { return words[first + static_cast<std::uint32_t>(word)].pos; };
  while (!state.done()) {
    Transition action{};
    const bool forced = state.forced(action);
    if (!forced || (action != Transition::shift && state.head_of(action) != no_word)) {
      features(state, input, slots, wide);
      model.parser.hidden(slots, state.next() == seen);
      seen = state.next();
    }
    if (!forced) {
      std::array<std::int32_t, syntax::parser::scored_actions> scores{};
      model.parser.scores(0, 3, scores);
      model.parser.add_wide(wide, scores);
      const auto [left, right] = scores;
      action = Transition::shift;
      if (left > 0) action = Transition::left;
      if (right > std::max(left, 0) && state.can(Transition::right)) action = Transition::right;
    }
    const std::int32_t head = state.head_of(action);
    const bool arc = action != Transition::shift && head != no_word;
    state.apply(action, arc ? best_label(action, pos(head), pos(state.child_of(action))) : Dep::root);
  }
  for (std::uint32_t i = first; i < last; ++i) {
    words[i].head = state.head(static_cast<std::int32_t>(i - first));
    words[i].dep = state.dep(static_cast<std::int32_t>(i - first));
  }
}

// Subtrees and lists of children from the heads. Trees are projective, so one pass over the words from the
// right and one to spread the borders upwards would need them in order of depth; instead each word passes its
// borders up the chain only while they widen it, which is O(words × depth) at worst and in practice about two
// steps a word.
void Syntax::State::link(std::uint32_t first, std::uint32_t last) {
  const auto count = static_cast<std::int32_t>(last - first);
  const auto link_of = [&](std::int32_t w) -> WordLinks& {
    return links[first + static_cast<std::uint32_t>(w)];
  };
  for (std::uint32_t w = first; w < last; ++w) links[w] = {{w - first, w - first + 1}, no_word, no_word};
  for (std::int32_t w = count - 1; w >= 0; --w) {
    const std::int32_t head = words[first + static_cast<std::uint32_t>(w)].head;
    if (head == no_word) continue;
    link_of(w).sibling = link_of(head).child;
    link_of(head).child = w;
  }
  for (std::int32_t w = 0; w < count; ++w) {
    std::int32_t head = words[first + static_cast<std::uint32_t>(w)].head;
    const auto at = static_cast<std::uint32_t>(w);
    while (head != no_word && !link_of(head).below.contains(at)) {
      Range& below = link_of(head).below;
      below.first = std::min(below.first, at);
      below.last = std::max(below.last, at + 1);
      head = words[first + static_cast<std::uint32_t>(head)].head;
    }
  }
}

Syntax::Syntax(const Text& text, const Segments& segments) : Syntax(text, segments, syntax::model()) {}
Syntax::Syntax(const Text& text, const Segments& segments, syntax::Model& model)
    : state_(std::make_unique<State>(text, segments, model)) {}
Syntax::~Syntax() = default;

namespace {

// Where the piece that begins at `first` ends: at the sentence's end, or at most max_piece words on, after
// the last mark of its second half when there is one.
std::uint32_t piece_end(const Segments& segments, std::uint32_t first, std::uint32_t last) {
  constexpr auto limit = static_cast<std::uint32_t>(Syntax::max_piece);
  if (last - first <= limit) return last;
  for (std::uint32_t end = first + limit; end > first + limit / 2; --end) {
    if (segments.tokens[end - 1].kind == TokenKind::mark) return end;
  }
  return first + limit;
}

}  // namespace

std::span<const Word> Syntax::tags(std::uint32_t sentence) {
  State& s = *state_;
  const SentenceSpan& range = s.segments.sentences[sentence];
  if (s.done[sentence] == State::Done::nothing) {
    for (std::uint32_t at = range.first, end; at < range.last; at = end) {
      end = piece_end(s.segments, at, range.last);
      s.tag(at, end);
    }
    s.done[sentence] = State::Done::tags;
  }
  return std::span<const Word>(s.words).subspan(range.first, range.last - range.first);
}

Tree Syntax::parse(std::uint32_t sentence) {
  const std::span<const Word> words = tags(sentence);
  State& s = *state_;
  const SentenceSpan& range = s.segments.sentences[sentence];
  if (s.done[sentence] != State::Done::tree) {
    if (s.links.empty()) s.links.resize(s.words.size());
    for (std::uint32_t at = range.first, end; at < range.last; at = end) {
      end = piece_end(s.segments, at, range.last);
      s.parse(at, end);
      for (std::uint32_t i = at; i < end; ++i) {
        if (s.words[i].head != no_word) s.words[i].head += static_cast<std::int32_t>(at - range.first);
      }
    }
    s.link(range.first, range.last);
    s.done[sentence] = State::Done::tree;
  }
  return {words, std::span<const WordLinks>(s.links).subspan(range.first, words.size()),
          std::span<const Token>(s.segments.tokens).subspan(range.first, words.size())};
}

}  // namespace hearsay
