// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_claims.h"

#include <algorithm>
#include <initializer_list>

#include "core/analysis/hedge_tests.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

using hedging::in;

// An endless sentence is not one: a claim reaches this far from its cue, so that its cost stays linear.
constexpr int farthest = 256;  // words
int left_end(int first) { return std::max(0, first - farthest); }
int right_end(const HedgeView& v, int last) { return std::min(v.size(), last + farthest); }

ClaimRange claim_range(Range words) { return {static_cast<int>(words.first), static_cast<int>(words.last)}; }

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
bool is_edge(const HedgeView& v, const Tree& tree, std::int32_t w) {
  if (v.is_mark(w) || tree[w].pos == Pos::punct) return true;
  if (tree[w].dep == Dep::cc) return !v.is_any(w, "both", "either", "neither");
  if (v.is(w, "that"))  // a pronoun stays: “that can wait”
    return tree[w].dep == Dep::mark || v.is_capital(w + 1) || in(v, w + 1, hedging::pronouns) ||
           v.is_any(w + 1, "the", "a", "there");
  return tree[w].dep == Dep::mark && !v.is_any(w, "if", "unless", "to");
}

ClaimRange trimmed(const HedgeView& v, const Tree& tree, ClaimRange r) {
  while (r.last > r.first && is_edge(v, tree, r.first)) ++r.first;
  while (r.last > r.first && (v.is_mark(r.last - 1) || tree[r.last - 1].pos == Pos::punct)) --r.last;
  return r;
}

// Whether the mark at w parts two propositions: a semicolon, a colon, a dash.
bool parts(const HedgeView& v, int w) {
  const char32_t c = utf8::peek(v.word(w), 0);
  return v.is_mark(w) && (c == U';' || c == U':' || chars::is_dash(c));
}

// Cuts at parting marks and at quotation marks whose partner lies outside: what is quoted and what is not
// make no one proposition. Never cuts inside [first, last).
ClaimRange within_marks(const HedgeView& v, ClaimRange r, int first, int last) {
  bool inside = false;  // of straight marks, which look alike at both ends
  for (int i = left_end(first); i < first; ++i) inside ^= v.is(i, "\"");
  if (inside) {
    for (int i = last; i < r.last; ++i)
      if (v.is(i, "\"")) r.last = i;
    for (int i = first - 1; i >= r.first; --i)
      if (v.is(i, "\"")) r.first = i + 1;
  }
  int open = 0;
  for (int i = last; i < r.last; ++i) {
    const char32_t c = v.is_mark(i) ? utf8::peek(v.word(i), 0) : 0;
    if (c == 0x201C) ++open;
    if (parts(v, i) || (c == 0x201D && open-- == 0)) r.last = i;
  }
  open = 0;
  for (int i = first - 1; i >= r.first; --i) {
    const char32_t c = v.is_mark(i) ? utf8::peek(v.word(i), 0) : 0;
    if (c == 0x201D) ++open;
    if (parts(v, i) || (c == 0x201C && open-- == 0)) r.first = i + 1;
  }
  return r;
}

// The clause below its head, less what hangs on it at its ends without being part of it: speech tags, further
// clauses with a subject of their own, and participles after a comma (“…, telling reporters that …”). Never
// cut inside [first, last).
ClaimRange clause_range(const HedgeView& v, const Tree& tree, std::int32_t head, int first, int last) {
  ClaimRange r = claim_range(tree.subtree(head));
  for (std::int32_t c = tree.first_child(head); c != no_word; c = tree.next_child(c)) {
    const ClaimRange below = claim_range(tree.subtree(c));
    const Dep dep = tree[c].dep;
    const bool participle = dep == Dep::advcl && tree[c].is(flag::gerund) &&
                            (v.is(below.first - 1, ",") || v.is(below.first, ","));
    const bool apart = dep == Dep::parataxis || participle ||
                       (dep == Dep::conj && (heads_clause(tree, c) || tree[c].is(flag::finite)));
    if (!apart) continue;
    if (below.first >= last && below.first > head) r.last = std::min(r.last, below.first);
    if (below.last <= first && below.last <= head) r.first = std::max(r.first, below.last);
  }
  r = within_marks(v, r, first, last);
  if (v.is(r.first, "according") && v.is(r.first + 1, "to"))  // the source is not part of it
    for (int i = r.first; i < first; ++i)
      if (v.is(i, ",")) {
        r.first = i + 1;
        break;
      }
  return trimmed(v, tree, r);
}

// What the cue is about: the clause or phrase that hangs on it after it. no_word when there is none.
std::int32_t complement_of(const HedgeView& v, const Tree& tree, std::int32_t cue, int last) {
  std::int32_t best = no_word;
  int rank = 99;
  for (std::int32_t c = tree.first_child(cue); c != no_word; c = tree.next_child(c)) {
    if (c < last) continue;
    const Dep dep = tree[c].dep;
    const int r = is_one_of(dep, {Dep::ccomp, Dep::csubj}) ? 0
                  : dep == Dep::acl                        ? 1
                  : dep == Dep::xcomp                      ? 2
                  : dep == Dep::advcl && v.is_any(tree.subtree(c).first, "that", "whether", "if", "when",
                                                  "where", "who", "how", "what", "why")
                      ? 3
                  : dep == Dep::obj ? 4
                  : is_one_of(dep, {Dep::nmod, Dep::obl}) &&
                          v.is_any(tree.subtree(c).first, "of", "for", "at", "about", "on")
                      ? 5
                      : 99;
    if (r < rank) {
      rank = r;
      best = c;
    }
  }
  return best;
}

// “The mayor is expected to resign”: the subject belongs to the infinitive, so the clause is the claim.
bool raises_subject(const HedgeView& v, const Tree& tree, std::int32_t cue, int last) {
  return v.is(last, "to") || v.is(last - 1, "to") || (tree.has(cue, Dep::xcomp) && !tree.has(cue, Dep::obj));
}

bool takes_complement(const HedgeView& v, const HedgeWord& word, int last) {
  if (word.kind == HedgeKind::modal || word.kind == HedgeKind::approximator ||
      word.kind == HedgeKind::conditional)
    return false;
  return !v.ends_with(last - 1, "ly");
}

// “Sources said …”, “…, a source said”: the sentence without the tag.
ClaimRange beside_tag(const HedgeView& v, const Tree& tree, std::int32_t cue, int first, int last) {
  int begin = first;
  if (const std::int32_t subject = tree.subject(cue); subject != no_word && subject < last)
    begin = std::min(begin, static_cast<int>(tree.subtree(subject).first));
  if (begin > 0 && tree[cue].dep != Dep::root) --begin;  // the article of a noun that the tree put elsewhere
  // “People close to the talks, who were there, said …”: after the verb.
  for (int i = last; i < std::min(right_end(v, last), last + 30); ++i)
    if (in(v, i, hedging::saying) && tree[i].pos == Pos::verb && !v.is_any(i - 1, "who", "which", "that")) {
      last = i + 1;
      break;
    }
  const ClaimRange before{left_end(begin), begin}, behind{last, right_end(v, last)};
  ClaimRange r = before.last - before.first > behind.last - behind.first ? before : behind;
  const int edge = r.last == begin ? r.last : r.first;
  r = within_marks(v, r, edge, edge);
  return trimmed(v, tree, r);
}

// Without the words at the start that only tie the phrase to its cue.
ClaimRange untied(const HedgeView& v, ClaimRange r) {
  while (r.first + 1 < r.last &&
         (v.is_any(r.first, "that", "of", "for", "at", "about", "on", "if", "whether") || v.is_mark(r.first)))
    ++r.first;
  return r;
}

// Less a speech tag at its end.
ClaimRange without_tag(const HedgeView& v, const Tree& tree, ClaimRange r, int first, int last) {
  r = within_marks(v, r, first, last);
  for (std::int32_t w = last; w < r.last; ++w)
    if (tree[w].dep == Dep::parataxis && in(v, w, hedging::saying) &&
        claim_range(tree.subtree(w)).first > last)
      r.last = std::min(r.last, static_cast<int>(tree.subtree(w).first));
  return trimmed(v, tree, r);
}

// A condition at the front is tied to all that follows in its quotation or sentence, one at the back to the
// clause that it qualifies.
ClaimRange condition_claim(const HedgeView& v, const Tree& tree, std::int32_t cue, int first, int last) {
  const bool in_front = first == 0 || v.is_mark(first - 1) || v.is_any(first - 1, "that", "and", "but");
  std::int32_t own = clause_of(tree, cue);
  if (in_front && v.has(first + 1)) {
    const int end = right_end(v, last);
    for (int i = last; i < end; ++i)
      if (v.is(i, ",")) return without_tag(v, tree, {first, end}, first, last);
  }
  if (tree[own].dep != Dep::root && tree[own].head != no_word) own = clause_of(tree, tree[own].head);
  return clause_range(v, tree, own, first, last);
}

ClaimRange complement_claim(const HedgeView& v, const Tree& tree, const HedgeWord& word, std::int32_t cue,
                            int first, int last) {
  if (word.test == &hedge_test::sources || word.test == &hedge_test::unnamed) {
    return beside_tag(v, tree, cue, first, last);
  }
  if (word.kind == HedgeKind::unknown &&
      v.is_any(last, "who", "what", "when", "where", "why", "how", "whether", "if", "which"))
    return untied(v, without_tag(v, tree, {last, right_end(v, last)}, last, last + 1));
  if (raises_subject(v, tree, cue, last)) return {};
  const std::int32_t complement = complement_of(v, tree, cue, last);
  if (complement == no_word) return {};
  const int begin = std::max(claim_range(tree.subtree(complement)).first, last);
  ClaimRange r = clause_range(v, tree, complement, begin, begin);
  // What comes after an object is about it as well: “impatience over the delay”.
  if (is_one_of(tree[complement].dep, {Dep::obj, Dep::obl, Dep::nmod})) {
    if (r.first - last < 8) r.first = last;
    r.last = std::max(r.last, clause_range(v, tree, cue, begin, begin).last);
  }
  r.first = std::max(r.first, last);
  return untied(v, r);
}

}  // namespace

ClaimRange find_claim(const HedgeView& v, const Tree& tree, const HedgeWord& word, int first, int last) {
  std::int32_t cue = tree.head_of({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
  if (cue == no_word) cue = last - 1;
  ClaimRange r;
  if (word.kind == HedgeKind::conditional) {
    r = condition_claim(v, tree, cue, first, last);
  } else {
    if (takes_complement(v, word, last)) r = complement_claim(v, tree, word, cue, first, last);
    if (r.last > r.first) return r;
    r = clause_range(v, tree, clause_of(tree, cue), first, last);
  }
  return {std::min(r.first, first), std::max(r.last, last)};
}

}  // namespace hearsay
