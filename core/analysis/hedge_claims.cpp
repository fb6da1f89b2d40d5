// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_claims.h"

#include <algorithm>
#include <initializer_list>

#include "core/analysis/hedge_questions.h"
#include "core/analysis/hedge_tests.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

using hedging::in;

// An endless sentence is not one: a claim reaches this far from its cue, so that its cost stays linear.
constexpr std::uint32_t farthest = 256;  // tokens
std::uint32_t left_end(const Sentence& v, std::uint32_t first) {
  return first - v.range.first > farthest ? first - farthest : v.range.first;
}
std::uint32_t right_end(const Sentence& v, std::uint32_t last) {
  return std::min(v.range.last, last + farthest);
}

// “People close to the talks, who were there, said”: so far from the noun its verb is looked for.
constexpr std::uint32_t farthest_saying = 30;  // tokens
// An object that begins so near to its cue is taken from the cue on, with what the tree hung elsewhere.
constexpr std::uint32_t beside_cue = 8;  // tokens

bool is_one_of(Dep dep, std::initializer_list<Dep> deps) {
  return std::find(deps.begin(), deps.end(), dep) != deps.end();
}

bool heads_clause(const Tree& tree, std::int32_t w) {
  const Dep dep = tree[w].dep;
  if (dep == Dep::conj) return tree.has(w, Dep::nsubj) || tree.has(w, Dep::nsubj_pass);
  return is_one_of(dep,
                   {Dep::root, Dep::ccomp, Dep::advcl, Dep::acl, Dep::acl_relcl, Dep::csubj, Dep::parataxis});
}

bool has_subject(const Tree& tree, std::int32_t w) {
  return tree.has(w, Dep::nsubj) || tree.has(w, Dep::nsubj_pass) || tree.has(w, Dep::csubj) ||
         tree.has(w, Dep::expl);
}

// The head of the smallest clause that holds the word. A participle or an infinitive without a subject of its
// own is part of the clause round it.
std::int32_t clause_of(const Tree& tree, std::int32_t w) {
  for (; tree[w].head != no_word; w = tree[w].head) {
    if (!heads_clause(tree, w)) continue;
    if (!is_one_of(tree[w].dep, {Dep::advcl, Dep::acl, Dep::parataxis}) || has_subject(tree, w)) break;
  }
  return w;
}

// What is at a border and belongs to no proposition: marks, “and”, and what ties the clause to another,
// except the “if” of a condition.
bool is_edge(const Sentence& v, std::uint32_t t) {
  const Word& w = v.at(t);
  if (v.is_mark(t) || w.pos == Pos::punct) return true;
  if (w.dep == Dep::cc) return !v.is_any(t, "both", "either", "neither");
  if (v.is(t, "that"))  // a pronoun stays: “that can wait”
    return w.dep == Dep::mark || v.is_capital(t + 1) || in(v, t + 1, hedging::pronouns) ||
           v.is_any(t + 1, "the", "a", "there");
  return w.dep == Dep::mark && !v.is_any(t, "if", "unless", "to");
}

Range trimmed(const Sentence& v, Range r) {
  while (!r.empty() && is_edge(v, r.first)) ++r.first;
  while (!r.empty() && (v.is_mark(r.last - 1) || v.at(r.last - 1).pos == Pos::punct)) --r.last;
  return r;
}

// Whether the mark parts two propositions: a semicolon, a colon, a dash.
bool parts(const Sentence& v, std::uint32_t t) {
  const char32_t c = utf8::peek(v.word(t), 0);
  return v.is_mark(t) && (c == U';' || c == U':' || chars::is_dash(c));
}

// Cuts at parting marks and at quotation marks whose partner lies outside: what is quoted and what is not
// make no one proposition. Never cuts inside `kept`.
Range within_marks(const Sentence& v, Range r, Range kept) {
  bool inside = false;  // of straight marks, which look alike at both ends
  for (std::uint32_t t = left_end(v, kept.first); t < kept.first; ++t) inside ^= v.is(t, "\"");
  if (inside) {
    for (std::uint32_t t = kept.last; t < r.last; ++t)
      if (v.is(t, "\"")) r.last = t;
    for (std::uint32_t t = kept.first; t > r.first; --t)
      if (v.is(t - 1, "\"")) r.first = t;
  }
  int open = 0;
  for (std::uint32_t t = kept.last; t < r.last; ++t) {
    const char32_t c = v.is_mark(t) ? utf8::peek(v.word(t), 0) : 0;
    if (c == 0x201C) ++open;
    if (parts(v, t) || (c == 0x201D && open-- == 0)) r.last = t;
  }
  open = 0;
  for (std::uint32_t t = kept.first; t > r.first; --t) {
    const char32_t c = v.is_mark(t - 1) ? utf8::peek(v.word(t - 1), 0) : 0;
    if (c == 0x201D) ++open;
    if (parts(v, t - 1) || (c == 0x201C && open-- == 0)) r.first = t;
  }
  return r;
}

// The clause below its head, less what hangs on it at its ends without being part of it: speech tags, further
// clauses with a subject of their own, and participles after a comma (“…, telling reporters that …”). Never
// cut inside `kept`.
Range clause_range(const Sentence& v, std::int32_t head, Range kept) {
  const Tree& tree = v.tree();
  const std::uint32_t head_token = v.token(head);
  Range r = v.subtree(head_token);
  for (std::int32_t c = tree.first_child(head); c != no_word; c = tree.next_child(c)) {
    const Range below = v.subtree(v.token(c));
    const Dep dep = tree[c].dep;
    const bool participle = dep == Dep::advcl && tree[c].is(flag::gerund) &&
                            (v.is(below.first - 1, ",") || v.is(below.first, ","));
    const bool apart = dep == Dep::parataxis || participle ||
                       (dep == Dep::conj && (heads_clause(tree, c) || tree[c].is(flag::finite)));
    if (!apart) continue;
    if (below.first >= kept.last && below.first > head_token) r.last = std::min(r.last, below.first);
    if (below.last <= kept.first && below.last <= head_token) r.first = std::max(r.first, below.last);
  }
  r = within_marks(v, r, kept);
  if (v.is(r.first, "according") && v.is(r.first + 1, "to"))  // the source is not part of it
    for (std::uint32_t t = r.first; t < kept.first; ++t)
      if (v.is(t, ",")) {
        r.first = t + 1;
        break;
      }
  return trimmed(v, r);
}

// What the cue is about: the clause or phrase that hangs on it after it. no_word when there is none.
std::int32_t complement_of(const Sentence& v, std::int32_t cue, std::uint32_t last) {
  const Tree& tree = v.tree();
  std::int32_t best = no_word;
  constexpr int unranked = 99;
  int rank = unranked;
  for (std::int32_t c = tree.first_child(cue); c != no_word; c = tree.next_child(c)) {
    if (v.token(c) < last) continue;
    const Dep dep = tree[c].dep;
    const std::uint32_t begin = v.subtree(v.token(c)).first;
    const int r = is_one_of(dep, {Dep::ccomp, Dep::csubj}) ? 0
                  : dep == Dep::acl                        ? 1
                  : dep == Dep::xcomp                      ? 2
                  : dep == Dep::advcl && v.is_any(begin, "that", "whether", "if", "when", "where", "who",
                                                  "how", "what", "why")
                      ? 3
                  : dep == Dep::obj ? 4
                  : is_one_of(dep, {Dep::nmod, Dep::obl}) && v.is_any(begin, "of", "for", "at", "about", "on")
                      ? 5
                      : unranked;
    if (r < rank) {
      rank = r;
      best = c;
    }
  }
  return best;
}

// “The mayor is expected to resign”: the subject belongs to the infinitive, so the clause is the claim.
bool raises_subject(const Sentence& v, std::int32_t cue, std::uint32_t last) {
  const Tree& tree = v.tree();
  return v.is(last, "to") || v.is(last - 1, "to") || (tree.has(cue, Dep::xcomp) && !tree.has(cue, Dep::obj));
}

bool takes_complement(const Sentence& v, const HedgeWord& word, std::uint32_t last) {
  if (word.kind == HedgeKind::modal || word.kind == HedgeKind::approximator ||
      word.kind == HedgeKind::conditional)
    return false;
  return !v.ends_with(last - 1, "ly");
}

// “Sources said …”, “…, a source said”: the sentence without the tag.
Range beside_tag(const Sentence& v, std::int32_t head, Range cue) {
  const Tree& tree = v.tree();
  std::uint32_t begin = cue.first, last = cue.last;
  if (const std::int32_t subject = tree.subject(head); subject != no_word && v.token(subject) < last)
    begin = std::min(begin, v.subtree(v.token(subject)).first);
  if (begin > v.range.first && tree[head].dep != Dep::root)
    --begin;  // the article of a noun that the tree put elsewhere
  // “People close to the talks, who were there, said …”: after the verb.
  for (std::uint32_t t = last; t < std::min(right_end(v, last), last + farthest_saying); ++t)
    if (in(v, t, hedging::saying) && v.at(t).pos == Pos::verb && !v.is_any(t - 1, "who", "which", "that")) {
      last = t + 1;
      break;
    }
  const Range before{left_end(v, begin), begin}, behind{last, right_end(v, last)};
  const bool tag_at_end = before.size() > behind.size();
  const std::uint32_t edge = tag_at_end ? before.last : behind.first;
  return trimmed(v, within_marks(v, tag_at_end ? before : behind, {edge, edge}));
}

// Without the words at the start that only tie the phrase to its cue.
Range untied(const Sentence& v, Range r) {
  while (r.first + 1 < r.last &&
         (v.is_any(r.first, "that", "of", "for", "at", "about", "on", "if", "whether") || v.is_mark(r.first)))
    ++r.first;
  return r;
}

// Less a speech tag at its end.
Range without_tag(const Sentence& v, Range r, Range kept) {
  r = within_marks(v, r, kept);
  for (std::uint32_t t = kept.last; t < r.last; ++t)
    if (v.at(t).dep == Dep::parataxis && in(v, t, hedging::saying))
      if (const std::uint32_t begin = v.subtree(t).first; begin > kept.last) r.last = std::min(r.last, begin);
  return trimmed(v, r);
}

// A condition at the front is tied to all that follows in its quotation or sentence, one at the back to the
// clause that it qualifies.
Range condition_claim(const Sentence& v, std::int32_t head, Range cue) {
  const Tree& tree = v.tree();
  const bool in_front = v.is_first(cue.first) || v.is_any(cue.first - 1, "that", "and", "but");
  std::int32_t own = clause_of(tree, head);
  if (in_front && v.has(cue.first + 1)) {
    const std::uint32_t end = right_end(v, cue.last);
    for (std::uint32_t t = cue.last; t < end; ++t)
      if (v.is(t, ",")) return without_tag(v, {cue.first, end}, cue);
  }
  if (tree[own].dep != Dep::root && tree[own].head != no_word) own = clause_of(tree, tree[own].head);
  return clause_range(v, own, cue);
}

// Empty where nothing hangs on the cue.
Range complement_claim(const Sentence& v, const HedgeWord& word, std::int32_t head, Range cue) {
  if (word.test == &hedge_test::sources || word.test == &hedge_test::unnamed) return beside_tag(v, head, cue);
  const std::uint32_t last = cue.last;
  if (word.kind == HedgeKind::unknown &&
      v.is_any(last, "who", "what", "when", "where", "why", "how", "whether", "if", "which"))
    return untied(v, without_tag(v, {last, right_end(v, last)}, {last, last + 1}));
  if (raises_subject(v, head, last)) return {};
  const std::int32_t complement = complement_of(v, head, last);
  if (complement == no_word) return {};
  const std::uint32_t begin = std::max(v.subtree(v.token(complement)).first, last);
  Range r = clause_range(v, complement, {begin, begin});
  // What comes after an object is about it as well: “impatience over the delay”.
  if (is_one_of(v.tree()[complement].dep, {Dep::obj, Dep::obl, Dep::nmod})) {
    if (r.first < last + beside_cue) r.first = last;
    r.last = std::max(r.last, clause_range(v, head, {begin, begin}).last);
  }
  r.first = std::max(r.first, last);
  return untied(v, r);
}

}  // namespace

Range find_claim(const Sentence& v, const HedgeWord& word, Range cue) {
  const Tree& tree = v.tree();
  std::int32_t head = tree.head_of(v.words(cue));
  if (head == no_word) head = v.in_tree(cue.last - 1);
  Range r;
  if (word.kind == HedgeKind::conditional) {
    r = condition_claim(v, head, cue);
  } else {
    if (takes_complement(v, word, cue.last)) r = complement_claim(v, word, head, cue);
    if (!r.empty()) return r;
    r = clause_range(v, clause_of(tree, head), cue);
  }
  return {std::min(r.first, cue.first), std::max(r.last, cue.last)};
}

}  // namespace hearsay
