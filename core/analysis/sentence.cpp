// Tested by tests/unit/attribution_test.cpp.
#include "core/analysis/sentence.h"

#include <algorithm>

#include "core/analysis/phrases.h"
#include "core/lexicon/english/function_words.h"
#include "core/lexicon/fold.h"

namespace hearsay {

namespace {

// “The Morning Show”: more tokens in marks are no title.
constexpr std::uint32_t longest_title = 8;

}  // namespace

Sentence::Sentence(const Article& a, Syntax& syntax, std::uint32_t number)
    : Sentence(a, syntax, number, a.tokens_of_sentence(number)) {}

Sentence::Sentence(const Article& a, Syntax& syntax, std::uint32_t number, Range part)
    : article(a),
      range(part),
      sentence_(part),
      origin_(a.segments.sentences[number].first),
      number_(number),
      syntax_(syntax),
      text_(a.text),
      tokens_(a.segments.tokens.data()) {}

// Mostly the first letter tells, so the length of `small` is not asked for.
bool Sentence::is(std::uint32_t t, const char* small) const {
  const std::string_view w = word(t);
  for (std::size_t k = 0; k < w.size(); ++k, ++small) {
    if (*small == '\0') return false;
    if (fold_ascii(w[k]) == *small) continue;
    if (*small != '\'' || w.substr(k, 3) != "\xE2\x80\x99") return false;
    k += 2;  // n’t and ’s: the curly apostrophe is two bytes longer
  }
  return *small == '\0' && !w.empty();
}

bool Sentence::ends_with(std::uint32_t t, std::string_view small) const {
  const std::string_view w = word(t);
  if (w.size() < small.size()) return false;
  for (std::size_t k = 0; k < small.size(); ++k)
    if (fold_ascii(w[w.size() - small.size() + k]) != small[k]) return false;
  return true;
}

const Tree& Sentence::tree() const {
  if (tree_.size() == 0) tree_ = syntax_.parse(number_);
  return tree_;
}

void Sentence::focus(std::uint32_t t) {
  if (sentence_.last - sentence_.first <= longest_sentence) return;
  constexpr std::uint32_t half = longest_sentence / 2;
  range.first = std::max(sentence_.first, t > half ? t - half : 0u);
  range.last = std::min(sentence_.last, t + half);
}

Range Sentence::subtree(std::uint32_t t) const {
  const Range below = tokens(tree().subtree(in_tree(t)));
  return {std::max(below.first, range.first), std::min(below.last, range.last)};
}

bool Sentence::is_verb(std::uint32_t t) const {
  const Word& w = at(t);
  if (w.pos == Pos::verb || w.pos == Pos::aux) return true;
  // ", thanking them": a participle set off by a comma, whatever the tag says
  if (article.words[t].form == WordForm::gerund && t > range.first && t + 1 < range.last &&
      article.is_mark(t - 1) && !article.is_mark(t + 1) && article.segments.tokens[t].space_before)
    return true;
  // "reports" after a comma and a name, "said" whatever the tag says
  const WordInfo& known = article.words[t];
  // ", he acknowledges," and ", Mr. Lee argues,": what a comma parts off with its subject is a tag, whatever
  // the word's own tag says
  if (known.cue != 0 && known.form == WordForm::present && t > range.first + 1 && t + 1 < range.last &&
      article.is(t + 1, ",") && !article.is_mark(t - 1) &&
      (article.is_capital(t - 1) || (article.words.has(t - 1, word_he | word_she | word_they) &&
                                     !article.words.has(t - 1, word_possessive))))
    return true;
  if (known.cue != 0 && known.form == WordForm::present && (is_last_tag(t) || opens_clause(t))) return true;
  // ", critics say.": the plural has the verb's first form
  if (known.cue != 0 && known.form == WordForm::base && t > range.first && at(t - 1).is(flag::plural) &&
      t + 1 == content_end() && is_last_tag(t))
    return true;
  // "which the paper views as": a relative word, who does it, and nothing else before the word
  if (known.cue != 0 && known.form == WordForm::present && t > range.first + 1 && article.is_capital(t - 1) &&
      article.words.has(t - 2, word_relative) && t + 1 < range.last && !article.is_mark(t + 1))
    return true;
  return known.cue != 0 && known.form == WordForm::past && w.pos != Pos::adj && w.pos != Pos::noun;
}

// "A new poll shows that …", "Lee notes they were late": what comes after the word is no noun's, unless the word
// is one that nouns with clauses look like ("earlier reports that it rained").
bool Sentence::opens_clause(std::uint32_t t) const {
  if (t <= range.first || t + 2 >= range.last || article.is_mark(t - 1)) return false;
  const bool somebody =
      article.words.has(t - 1, word_he | word_she | word_it) && !article.words.has(t - 1, word_possessive);
  const Word& before = at(t - 1);
  if (!somebody && (article.words[t].noun_cue != 0 || before.is(flag::plural) ||
                    (before.pos != Pos::noun && before.pos != Pos::propn && before.pos != Pos::pron)))
    return false;
  std::uint32_t k = t + 1;
  if (article.is(k, "out")) ++k;
  if (article.is(k, "that"))  // not "rules that could": a relative word has its verb after it
    return at(k).pos != Pos::det && !is_finite_verb(k + 1) && !article.words.has(k + 1, word_auxiliary);
  for (const std::string_view w : lexicon::nominatives)
    if (article.is(k, w)) return true;
  return false;
}

// "…, a new study reports." and "…, reports Lee.": all that comes after the sentence's last comma
bool Sentence::is_last_tag(std::uint32_t t) const {
  const std::uint32_t end = content_end();
  if (t + 1 == end) {
    const Range who = subject_before(article, t, range.first);
    return !who.empty() && who.first > range.first && article.is(who.first - 1, ",");
  }
  if (t <= range.first || t + 1 > end || !article.is(t - 1, ",") || !article.is_capital(t + 1)) return false;
  return phrase_forward(article, t + 1, end).last == end;
}

bool Sentence::is_finite_verb(std::uint32_t t) const {
  const Word& w = at(t);
  return (w.pos == Pos::verb || w.pos == Pos::aux) && w.is(flag::finite | flag::modal);
}

bool Sentence::has_finite_verb(Range r) const {
  for (std::uint32_t t = r.first; t < r.last; ++t)
    if (is_finite_verb(t)) return true;
  return false;
}

bool Sentence::has_any_verb(Range r) const {
  for (std::uint32_t t = r.first; t < r.last; ++t)
    if (at(t).pos == Pos::verb || at(t).pos == Pos::aux || article.words[t].cue != 0) return true;
  return false;
}

bool Sentence::has_only_helpers(Range r) const {
  for (std::uint32_t t = r.first; t < r.last; ++t)
    if (!article.words.has(t, word_auxiliary | word_adverb | word_negation)) return false;
  return true;
}

bool Sentence::is_nominal(std::uint32_t t) const {
  const Pos p = at(t).pos;
  if (article.is_mark(t)) return false;
  // A name at the sentence's start may look like anything to a tagger.
  constexpr std::uint32_t small = word_determiner | word_preposition | word_and | word_auxiliary |
                                  word_subordinator | word_adverb | word_time | word_negation;
  if (article.is_capital(t) && !article.words.has(t, small) && (article.words[t].cue == 0 || t > range.first))
    return true;
  // the 40-year-old
  if (article.is(t, "old") && t >= range.first + 3 && article.is(t - 1, "-") && article.is(t - 2, "year"))
    return true;
  return p == Pos::noun || p == Pos::propn || p == Pos::pron || p == Pos::num ||
         article.words.has(t, word_group | word_role | word_person);
}

bool Sentence::is_circumstance(Range r) const {
  if (r.last > r.first + longest_circumstance) return false;
  for (std::uint32_t t = r.first; t < r.last; ++t) {
    const bool noun =
        article.words.has(t, word_medium) && article.words[t].form == WordForm::base;  // in a June report
    if ((is_finite_verb(t) && !noun) || article.is(t, ":") || article.is(t, ";")) return false;
    if (article.words.has(t, word_relative) && at(t).pos != Pos::det) return false;
    if (article.words.has(t, word_he | word_she | word_they | word_i) &&
        !article.words.has(t, word_possessive) && t + 1 == r.last &&
        (article.is(t, "he") || article.is(t, "she") || article.is(t, "they") || article.is(t, "we") ||
         article.is(t, "I")))
      return false;
    if (const std::int32_t m = article.stretch_of[t]; m != no_one) {
      // A title may be there (on “The Morning Show”), a quotation may not.
      const Range inside = article.tokens_of(article.marks[static_cast<std::size_t>(m)].inner);
      if (inside.last > r.last || inside.last > inside.first + longest_title ||
          !article.is_capital(inside.first))
        return false;
    }
  }
  return true;
}

bool Sentence::is_passive(std::uint32_t verb) const {
  const Word& w = at(verb);
  if (article.words[verb].form == WordForm::gerund ||
      (!w.is(flag::participle) && article.words[verb].form != WordForm::past &&
       article.words[verb].form != WordForm::participle))
    return false;
  constexpr std::uint32_t reach_be = 5;  // tokens, adverbs between
  for (std::uint32_t t = verb; t > range.first && t + reach_be > verb; --t) {
    const std::string_view before = article.word(t - 1);
    for (const std::string_view be : lexicon::be_and_get)
      if (before == be) return true;
    if (!article.words.has(t - 1, word_adverb | word_negation) && at(t - 1).pos != Pos::adv) return false;
  }
  return false;
}

Range Sentence::noun_phrase(std::uint32_t head) const {
  Range phrase = subtree(head);
  // Children on the right that do not belong to the name: clauses, appositions after a comma, conjoined
  // verbs.
  for (std::int32_t c = tree().first_child(in_tree(head)); c != no_word; c = tree().next_child(c)) {
    const std::uint32_t t = token(c);
    if (t < head) continue;
    const Range below = subtree(t);
    const Dep dep = tree()[c].dep;
    const bool clause = dep == Dep::acl || dep == Dep::acl_relcl || dep == Dep::advcl ||
                        dep == Dep::parataxis || dep == Dep::ccomp;
    const bool loose = dep == Dep::appos && below.first > range.first && article.is_mark(below.first - 1);
    const bool verb = dep == Dep::conj && tree()[c].pos == Pos::verb;
    if (clause || loose || verb) {
      phrase.last = std::min(phrase.last, below.first);
      break;
    }
  }
  // "White House" of "White House officials": nouns that follow at once belong to it.
  while (phrase.last < range.last && phrase.last == head + 1 &&
         (at(phrase.last).pos == Pos::noun || at(phrase.last).pos == Pos::propn) &&
         article.words[phrase.last].cue == 0 && !article.words.has(phrase.last, word_time))
    ++phrase.last, ++head;
  while (phrase.last > head + 1 &&
         (article.is_mark(phrase.last - 1) || article.words.has(phrase.last - 1, word_and)))
    --phrase.last;
  while (phrase.first < head && at(phrase.first).dep == Dep::case_ && !article.is_capital(phrase.first))
    ++phrase.first;
  while (phrase.first < head &&
         (article.is_mark(phrase.first) || at(phrase.first).dep == Dep::cc ||
          (at(phrase.first).dep == Dep::advmod && article.words.has(phrase.first, word_adverb))))
    ++phrase.first;
  return phrase;
}

Range Sentence::relative_subject(std::uint32_t verb) const {
  std::uint32_t t = verb;
  while (t > range.first && article.words.has(t - 1, word_auxiliary | word_adverb | word_negation)) --t;
  if (t <= range.first + 1 || !article.words.has(t - 1, word_relative) || article.is(t - 1, "whom"))
    return {};
  // "the fact that said" is one, "said that said" is not
  if (article.is(t - 1, "that") && at(t - 1).pos != Pos::pron) return {};
  return {t - 1, t};
}

Range Sentence::subject(std::uint32_t verb) const {
  const std::int32_t s = tree().subject(in_tree(verb));
  if (s == no_word) return {};
  std::uint32_t head = token(s);
  // A relative pronoun stands for the noun that its clause hangs on.
  if (article.words.has(head, word_relative) && !article.is(head, "that")
          ? true
          : article.is(head, "that") && at(head).pos == Pos::pron) {
    const std::int32_t clause = tree()[s].head;
    for (std::int32_t v = clause; v != no_word; v = tree()[v].head)
      if (tree()[v].dep == Dep::acl_relcl && tree()[v].head != no_word)
        return noun_phrase(token(tree()[v].head));
  }
  return noun_phrase(head);
}

bool Sentence::is_nominal_start(std::uint32_t t) const {
  const Pos p = at(t).pos;
  return p == Pos::det || p == Pos::pron || p == Pos::propn || p == Pos::noun || article.is_capital(t) ||
         article.words.has(
             t, word_determiner | word_possessive | word_he | word_she | word_they | word_it | word_i);
}

}  // namespace hearsay
