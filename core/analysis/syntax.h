// Parts of speech and dependency trees of the article's sentences, computed when somebody asks for them.
//
//   Syntax syntax(text, segments);                 // nothing is computed yet
//   Tree tree = syntax.parse(0);                   // "The mayor said it may rain."
//   tree[2].pos == Pos::verb && (tree[2].flags & flag::finite)
//   int clause = tree.child(2, Dep::ccomp);        // 5, "rain"
//   tree.subtree(clause) == Range{3, 6}            // "it may rain"
//   tree.subject(2) == 1                           // "mayor"
//
// Words are the tokens of a sentence, counted from its first one: word i of sentence s is
// segments.tokens[segments.sentences[s].first + i]. Labels are those of Universal Dependencies, the rare ones
// merged. Trees are projective: the words below a word are one run, so subtrees are ranges. A sentence of
// more than `max_piece` words is cut into pieces (after a mark where there is one), each with a root of its
// own, so the work is linear in the text whatever it holds; any input is fine.
//
// Cost: about 0.3 µs a word for tags and 0.7 µs for the tree, natively; 8 bytes a word for tags, 16 more for
// a tree.
// Method: syntax_words.h (what is seen of a word), syntax_state.h (how a tree is built), syntax_features.h
// and syntax_net.h (how the next step is chosen). Right on web text (EWT dev): 94.5 % of the parts of speech,
// 82.5 % of the heads; `build/native/hearsay_train --test ../shared/corpora/treebank` measures it again. Where the
// weights come from: model/english.txt.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/analysis/range.h"
#include "core/text/segment.h"
#include "core/text/text.h"

namespace hearsay {

namespace syntax {
struct Model;
}

// Universal part of speech.
enum class Pos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x,
};

// What the fine tag says beyond the part of speech; a word can have several.
namespace flag {
using Flags = std::uint16_t;
constexpr Flags finite = 1;             // VBD, VBP, VBZ, MD: heads or helps a finite clause
constexpr Flags past = 1 << 1;          // VBD: said, was
constexpr Flags present = 1 << 2;       // VBP, VBZ: says, are
constexpr Flags base = 1 << 3;          // VB: (to) say, (will) say, imperatives
constexpr Flags participle = 1 << 4;    // VBN: (was, has) said
constexpr Flags gerund = 1 << 5;        // VBG: saying
constexpr Flags modal = 1 << 6;         // MD: may, would, can
constexpr Flags plural = 1 << 7;        // NNS, NNPS
constexpr Flags third = 1 << 8;         // VBZ: third person singular
constexpr Flags comparative = 1 << 9;   // JJR, RBR
constexpr Flags superlative = 1 << 10;  // JJS, RBS
constexpr Flags possessive = 1 << 11;   // PRP$, WP$, and the mark 's
constexpr Flags wh = 1 << 12;           // WDT, WP, WP$, WRB
constexpr Flags personal = 1 << 13;     // PRP, PRP$: I, you, he, her, themselves
constexpr Flags opening = 1 << 14;      // a quotation mark or bracket that opens
constexpr Flags closing = 1 << 15;      // … that closes
}  // namespace flag

// What a word is to its head.
enum class Dep : std::uint8_t {
  root,
  nsubj,
  nsubj_pass,
  csubj,
  obj,
  iobj,
  ccomp,
  xcomp,
  advcl,
  acl,
  acl_relcl,
  obl,
  obl_agent,
  obl_unmarked,
  nmod,
  nmod_poss,
  nmod_unmarked,
  nmod_desc,
  appos,
  mark,
  aux,
  aux_pass,
  cop,
  conj,
  cc,
  parataxis,
  punct,
  det,
  case_,
  amod,
  compound,
  compound_prt,
  flat,
  fixed,
  advmod,
  nummod,
  expl,
  vocative,
  discourse,
  list,
  other,
};
constexpr int pos_count = static_cast<int>(Pos::x) + 1;
constexpr int dep_count = static_cast<int>(Dep::other) + 1;

constexpr std::int32_t no_word = -1;

struct Word {
  Pos pos = Pos::x;
  Dep dep = Dep::root;  // meaningful after parse()
  flag::Flags flags = 0;
  std::int32_t head = no_word;  // word of the same sentence; no_word for a root. Meaningful after parse()

  bool is(unsigned any) const { return (flags & any) != 0; }
};

// Where the words below a word lie, and its children as a list.
struct WordLinks {
  Range below;                     // the word and all below it
  std::int32_t child = no_word;    // leftmost child
  std::int32_t sibling = no_word;  // the next child of the same head, to the right
};

// One parsed sentence: a view that lives as long as the Syntax it came from. Copy it freely.
class Tree {
 public:
  Tree() = default;
  Tree(std::span<const Word> words, std::span<const WordLinks> links, std::span<const Token> tokens)
      : words_(words), links_(links), tokens_(tokens) {}

  std::int32_t size() const { return static_cast<std::int32_t>(words_.size()); }
  std::span<const Word> words() const { return words_; }
  const Word& operator[](std::int32_t word) const { return words_[static_cast<std::size_t>(word)]; }

  // The first root; no_word for an empty sentence.
  std::int32_t root() const;
  // Leftmost child, and the child right of a child; no_word when there is none:
  //   for (int c = tree.first_child(w); c != no_word; c = tree.next_child(c))
  std::int32_t first_child(std::int32_t word) const { return links(word).child; }
  std::int32_t next_child(std::int32_t child) const { return links(child).sibling; }
  // The leftmost child with that label; no_word when there is none. O(children), as has().
  std::int32_t child(std::int32_t word, Dep dep) const;
  bool has(std::int32_t word, Dep dep) const { return child(word, dep) != no_word; }
  // The word with all below it.
  Range subtree(std::int32_t word) const { return links(word).below; }
  bool is_below(std::int32_t word, std::int32_t top) const {
    return subtree(top).contains(static_cast<std::uint32_t>(word));
  }  // or the same
  // The subject of a clause's head word: its own nsubj, nsubj:pass or csubj, else that of the first conjunct
  // before it ("She came and said"), else that of the clause it is the open complement of ("She wants to
  // say"). O(depth).
  std::int32_t subject(std::int32_t word) const;
  // The word of a range whose head lies outside of it: the head of a phrase that is given by its borders.
  // When there are several, the first; no_word for an empty range. O(words of the range).
  std::int32_t head_of(Range range) const;

  // Bytes in the text: of one word, of a range, of a word with all below it.
  Span span(std::int32_t word) const { return tokens_[static_cast<std::size_t>(word)].span; }
  Span span(Range range) const;
  Span subtree_span(std::int32_t word) const { return span(subtree(word)); }

 private:
  const WordLinks& links(std::int32_t word) const { return links_[static_cast<std::size_t>(word)]; }

  std::span<const Word> words_;
  std::span<const WordLinks> links_;
  std::span<const Token> tokens_;
};

// The syntax of a whole text, sentence by sentence on demand. Keeps references to the text and the segments:
// both must outlive it. Not for use by two threads at once. What was computed is kept; asking again is O(1).
class Syntax {
 public:
  static constexpr std::int32_t max_piece = 256;  // words parsed as one; longer sentences are cut

  Syntax(const Text& text, const Segments& segments);
  // With another model than the built-in one: the trainer tests what it made.
  Syntax(const Text& text, const Segments& segments, syntax::Model& model);
  ~Syntax();
  Syntax(const Syntax&) = delete;
  Syntax& operator=(const Syntax&) = delete;

  // `sentence` is an index into segments.sentences. tags() fills pos and flags; parse() head and dep too. The
  // words stay where they are for the life of this object, and a later parse() completes what tags() handed
  // out.
  std::span<const Word> tags(std::uint32_t sentence);
  Tree parse(std::uint32_t sentence);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// "VERB", "acl:relcl": the names of Universal Dependencies, for people and for files.
const char* name_of(Pos pos);
const char* name_of(Dep dep);

}  // namespace hearsay
