// Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_claims.h"

#include <algorithm>
#include <initializer_list>

#include "core/analysis/hedge_tests.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace hearsay {

namespace {

bool is_one_of(Dep dep, std::initializer_list<Dep> deps) {
  return std::find(deps.begin(), deps.end(), dep) != deps.end();
}

bool heads_clause(const Tree& tree, std::int32_t w) {
  const Dep dep = tree[w].dep;
  if (dep == Dep::conj) return tree.has(w, Dep::nsubj) || tree.has(w, Dep::nsubj_pass);
  return is_one_of(dep,
                   {Dep::root, Dep::ccomp, Dep::advcl, Dep::acl, Dep::acl_relcl, Dep::csubj, Dep::parataxis});
}

// The head of the smallest clause that holds the word.
std::int32_t clause_of(const Tree& tree, std::int32_t w) {
  while (tree[w].head != no_word && !heads_clause(tree, w)) w = tree[w].head;
  return w;
}

// What stands at a border and belongs to no proposition: marks, “and”, “that”.
bool is_edge(const HedgeView& v, const Tree& tree, std::int32_t w) {
  return v.is_mark(w) || tree[w].dep == Dep::cc ||
         (tree[w].dep == Dep::mark && v.is_any(w, "that", "whether", "as")) || tree[w].pos == Pos::punct;
}

ClaimRange trimmed(const HedgeView& v, const Tree& tree, ClaimRange r) {
  while (r.last > r.first && is_edge(v, tree, r.first)) ++r.first;
  while (r.last > r.first && (v.is_mark(r.last - 1) || tree[r.last - 1].pos == Pos::punct)) --r.last;
  return r;
}

// The clause below its head, less what hangs on it at its ends without being part of it: speech tags and
// further clauses with a subject of their own. Never cut inside [first, last).
ClaimRange clause_range(const HedgeView& v, const Tree& tree, std::int32_t head, int first, int last) {
  const WordRange all = tree.subtree(head);
  ClaimRange r{all.first, all.last};
  for (std::int32_t c = tree.first_child(head); c != no_word; c = tree.next_child(c)) {
    const WordRange below = tree.subtree(c);
    const bool apart = tree[c].dep == Dep::parataxis ||
                       (tree[c].dep == Dep::conj && (heads_clause(tree, c) || tree[c].is(flag::finite)));
    if (!apart) continue;
    if (below.first >= last && below.first > head) r.last = std::min(r.last, static_cast<int>(below.first));
    if (below.last <= first && below.last <= head) r.first = std::max(r.first, static_cast<int>(below.last));
  }
  // A closing mark or a dash ends the clause as well: what is quoted and what is not make no one proposition.
  for (int i = last; i < r.last; ++i) {
    if (!v.is_mark(i)) continue;
    const char32_t c = utf8::peek(v.word(i), 0);
    if (c == 0x201D || c == U';' || chars::is_dash(c)) r.last = i;
  }
  for (int i = first - 1; i >= r.first; --i) {
    if (!v.is_mark(i)) continue;
    const char32_t c = utf8::peek(v.word(i), 0);
    if (c == 0x201C || c == 0x201D || c == U';' || chars::is_dash(c)) r.first = i + 1;
  }
  return trimmed(v, tree, r);
}

// What the cue is about: the clause or phrase that hangs on it behind it. no_word when there is none.
std::int32_t complement_of(const HedgeView& v, const Tree& tree, std::int32_t cue, int last) {
  std::int32_t best = no_word;
  int rank = 99;
  for (std::int32_t c = tree.first_child(cue); c != no_word; c = tree.next_child(c)) {
    if (c < last) continue;
    const Dep dep = tree[c].dep;
    const int r = is_one_of(dep, {Dep::ccomp, Dep::csubj})                                        ? 0
                  : dep == Dep::acl                                                               ? 1
                  : dep == Dep::xcomp                                                             ? 2
                  : dep == Dep::advcl && v.is_any(tree.subtree(c).first, "that", "whether", "if") ? 3
                  : dep == Dep::obj                                                               ? 4
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

}  // namespace

ClaimRange find_claim(const HedgeView& v, const Tree& tree, const HedgeWord& word, int first, int last) {
  std::int32_t cue = tree.head_of({first, last});
  if (cue == no_word) cue = last - 1;
  if (takes_complement(v, word, last)) {
    // “sources said”, “not clear”: what is said hangs on the cue's verb or adjective.
    const std::int32_t complement =
        raises_subject(v, tree, cue, last) ? no_word : complement_of(v, tree, cue, last);
    if (complement != no_word) {
      const WordRange below = tree.subtree(complement);
      ClaimRange r = clause_range(v, tree, complement, std::max(static_cast<int>(below.first), last),
                                  std::max(static_cast<int>(below.first), last));
      r.first = std::max(r.first, last);
      while (r.first + 1 < r.last &&
             (v.is_any(r.first, "that", "of", "for", "at", "about", "on", "if", "whether") ||
              v.is_mark(r.first)))
        ++r.first;
      if (r.last > r.first) return r;
    }
  }
  std::int32_t clause = clause_of(tree, cue);
  if (word.kind == HedgeKind::conditional && tree[clause].dep == Dep::advcl)
    clause = clause_of(tree, tree[clause].head);
  const ClaimRange r = clause_range(v, tree, clause, first, last);
  return {std::min(r.first, first), std::max(r.last, last)};
}

}  // namespace hearsay
