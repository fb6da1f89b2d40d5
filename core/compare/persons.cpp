// Tested by tests/unit/compare_persons_test.cpp.
#include "core/compare/persons.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/analysis/name_words.h"
#include "core/compare/folding.h"
#include "core/compare/names.h"
#include "core/compare/stems.h"
#include "core/lexicon/english/people.h"
#include "core/lexicon/english/places.h"

namespace hearsay::comparing {

namespace {

// What the articles call the head of something without saying of what.
bool is_head(std::string_view role) { return lexicon::heads.has(role); }

// The country of an adjective, where the two begin differently.
std::string_view country_of(std::string_view word) {
  const std::string_view* country = lexicon::countries_of_adjectives.find(word);
  return country ? *country : word;
}

// Ukraine, Ukrainian; China, Chinese: all of the shorter word but its last letter, and an adjective's ending.
bool is_adjective_of(std::string_view country, std::string_view adjective) {
  const auto differ = std::mismatch(country.begin(), country.end(), adjective.begin(), adjective.end());
  const auto common = static_cast<std::size_t>(differ.first - country.begin());
  if (common < 4 || country.size() - common > 1) return false;
  return adjective.ends_with("n") || adjective.ends_with("ese") || adjective.ends_with("ish") ||
         adjective.ends_with("i");
}

bool same_role(std::string_view a, std::string_view b) {
  a = country_of(a), b = country_of(b);
  if (a == b) return true;
  if (a == "leader" ? is_head(b) : b == "leader" && is_head(a)) return true;
  return is_adjective_of(a, b) || is_adjective_of(b, a);
}

struct One {
  SpeakerIndex index;
  const SpeakerThere* speaker = nullptr;
  std::vector<NameKeys> parts;     // several for "Ann Lee and Bob Roe"
  std::vector<std::string> words;  // of the name, folded
  std::vector<std::set<std::string>>
      titles;  // folded words that a mention has besides the name, for each that has some
  std::size_t words_in_name = 0, bare = 0, order = 0;
  std::int32_t person = nobody;
};

std::vector<NameKeys> parts_of(const std::string& name) {
  std::vector<NameKeys> parts;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find(" and ", at), name.size());
    if (NameKeys keys = keys_of(std::string_view(name).substr(at, end - at)); !keys.words.empty())
      parts.push_back(std::move(keys));
    at = end + 5;
  }
  return parts;
}

std::vector<std::string> folded_words(const std::string& name) {
  const Text text = Text::from(name);
  std::vector<std::string> out;
  for (FoldedWord& word : words_of(text, Span{0, text.size()})) out.push_back(std::move(word.folded));
  return out;
}

// "Ilsa Roe, the chief engineer of the port, said": what follows the name and a comma, as far as it describes somebody.
void take_apposition(const Source& source, Span mention, One& one) {
  constexpr std::size_t longest = 10;
  const Text& text = *source.text;
  const std::string_view after = text.bytes({mention.end, text.size()});
  if (!after.starts_with(", ")) return;
  const std::size_t end = after.find_first_of(",.;:\n", 2);
  const auto length = static_cast<std::uint32_t>(end == after.npos ? after.size() : end);
  const std::vector<FoldedWord> words = words_of(text, Span{mention.end + 2, mention.end + length});
  const auto person = std::find_if(words.begin(), words.end(),
                                   [](const FoldedWord& word) { return is_person_noun(word.folded); });
  const auto opens = [](std::string_view word) {
    return word == "the" || word == "a" || word == "an" || word == "its";
  };
  if (words.size() > longest || person == words.end() ||
      (!opens(words.front().folded) && person != words.begin()))
    return;
  std::set<std::string> title;
  for (const FoldedWord& word : words)
    if (!is_function_word(word.folded)) title.insert(word.folded);
  one.titles.push_back(std::move(title));
}

void take_titles(const Source& source, One& one) {
  for (const Span mention : one.speaker->mentions) {
    const std::vector<FoldedWord> words = words_of(*source.text, mention);
    if (words.size() > 8) continue;
    take_apposition(source, mention, one);
    bool bare = words.size() == 1;
    std::set<std::string> title;
    for (const FoldedWord& word : words) {
      const bool of_name = std::find(one.words.begin(), one.words.end(), word.folded) != one.words.end();
      if (!of_name) bare = false;
      // "US" folds to a pronoun's letters.
      const bool is_us = word.folded == "us" && source.text->bytes(word.span) != "us";
      if (!of_name && (is_us || !is_function_word(word.folded))) title.insert(word.folded);
    }
    one.bare += bare;
    if (!title.empty()) one.titles.push_back(std::move(title));
  }
}

bool has_title(const One& one, std::initializer_list<const char*> any_of) {
  return std::any_of(one.titles.begin(), one.titles.end(), [&](const std::set<std::string>& title) {
    return std::any_of(any_of.begin(), any_of.end(), [&](const char* word) { return title.contains(word); });
  });
}
bool is_man(const One& one) { return has_title(one, {"mr", "sir", "lord"}); }
bool is_woman(const One& one) { return has_title(one, {"mrs", "ms", "miss", "lady"}); }
bool titles_conflict(const One& a, const One& b) {
  return (is_man(a) && is_woman(b)) || (is_woman(a) && is_man(b));
}

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return words;
}

NameMatch match(const One& a, const One& b) {
  if (a.parts.size() != b.parts.size() || a.parts.empty() || titles_conflict(a, b)) return NameMatch::no;
  if (!a.speaker->named || !b.speaker->named) {
    // The seamen's union, the union of seamen.
    for (std::size_t i = 0; i < a.parts.size(); ++i)
      if (sorted(a.parts[i].words) != sorted(b.parts[i].words)) return NameMatch::no;
    return NameMatch::full;
  }
  NameMatch least = NameMatch::full;
  for (const NameKeys& part : a.parts) {
    NameMatch best = NameMatch::no;
    for (const NameKeys& other : b.parts) best = std::max(best, match_names(part, other));
    least = std::min(least, best);
  }
  return least;
}

// "the Ukrainian leader": the words of a description that ends in a word for a person; empty for a name or a body.
std::vector<std::string> description(const One& one) {
  if (one.parts.size() != 1 || one.words.empty() || !is_person_noun(one.words.back())) return {};
  std::vector<std::string> words;
  for (const std::string& word : one.words)
    if (word == "us" || !is_function_word(word)) words.push_back(word);
  return words;
}

constexpr std::size_t unlike = static_cast<std::size_t>(-1);

// How many words the title has that the description lacks; `unlike` when the description has one that the title lacks.
std::size_t says_more(const std::set<std::string>& title, const std::vector<std::string>& words) {
  std::size_t used = 0;
  for (const std::string& word : words) {
    if (std::none_of(title.begin(), title.end(),
                     [&](const std::string& role) { return same_role(word, role); }))
      return unlike;
    ++used;
  }
  return title.size() - std::min(used, title.size());
}

class Grouping {
 public:
  explicit Grouping(std::vector<One>& all) : all_(all) {}

  // Whether nobody of the person's is from the same article.
  bool is_free(std::size_t person, std::uint32_t source) const {
    return std::none_of(members_[person].begin(), members_[person].end(),
                        [&](std::size_t i) { return all_[i].index.source == source; });
  }
  void put(std::size_t one, std::int32_t person) {
    if (person == nobody) {
      person = static_cast<std::int32_t>(members_.size());
      members_.emplace_back();
    }
    all_[one].person = person;
    members_[static_cast<std::size_t>(person)].push_back(one);
  }
  // The person that the name fits best: in full before in short, then the one most often called by the bare name.
  std::int32_t best_by_name(const One& one) const {
    std::int32_t best = nobody;
    NameMatch best_match = NameMatch::no;
    std::size_t best_bare = 0;
    for (std::size_t p = 0; p < members_.size(); ++p) {
      if (!is_free(p, one.index.source)) continue;
      NameMatch all_match = NameMatch::full, some_match = NameMatch::no;
      std::size_t bare = 0;
      for (const std::size_t i : members_[p]) {
        const NameMatch m = match(one, all_[i]);
        all_match = std::min(all_match, m);
        some_match = std::max(some_match, m);
        bare += all_[i].bare;
      }
      if (all_match == NameMatch::no) continue;
      if (some_match > best_match || (some_match == best_match && bare > best_bare)) {
        best = static_cast<std::int32_t>(p);
        best_match = some_match;
        best_bare = bare;
      }
    }
    return best;
  }
  // The only named person to whom an article gives the description as a title; a title that says no more comes before one
  // that says more: the president is not the vice president.
  std::int32_t only_by_title(const std::vector<std::string>& words) const {
    std::int32_t found = nobody;
    std::size_t least_more = 0;
    bool several = false;
    for (std::size_t p = 0; p < members_.size(); ++p) {
      std::size_t more = unlike;
      for (const std::size_t i : members_[p])
        if (all_[i].speaker->named)
          for (const std::set<std::string>& title : all_[i].titles)
            more = std::min(more, says_more(title, words));
      if (more == unlike) continue;
      several = found != nobody && more == least_more;
      if (found == nobody || more < least_more) {
        found = static_cast<std::int32_t>(p);
        least_more = more;
      }
    }
    return several ? nobody : found;
  }
  const std::vector<std::vector<std::size_t>>& members() const { return members_; }

 private:
  std::vector<One>& all_;
  std::vector<std::vector<std::size_t>> members_;
};

std::vector<std::string> forms_in(const Source& source, const SpeakerThere& speaker) {
  std::vector<std::string> forms;
  for (const Span mention : speaker.mentions) {
    const std::vector<FoldedWord> words = words_of(*source.text, mention);
    const auto is_pronoun = [](const FoldedWord& word) { return is_function_word(word.folded); };
    std::string form(source.text->bytes(mention));
    if (std::all_of(words.begin(), words.end(), is_pronoun) ||
        std::find(forms.begin(), forms.end(), form) != forms.end())
      continue;
    forms.push_back(std::move(form));
  }
  return forms;
}

ComparedPerson person_of(const std::vector<Source>& sources, const std::vector<One>& all,
                         std::vector<std::size_t> members) {
  std::sort(members.begin(), members.end());
  ComparedPerson person;
  const auto fuller = [&](const SpeakerThere& a, const SpeakerThere& b, std::size_t words_a,
                          std::size_t words_b) { return a.named != b.named ? a.named : words_a > words_b; };
  std::size_t fullest = members.front();
  for (const std::size_t i : members) {
    const One& one = all[i];
    const bool described = !description(one).empty(), fullest_described = !description(all[fullest]).empty();
    if (described != fullest_described
            ? !described
            : fuller(*one.speaker, *all[fullest].speaker, one.words.size(), all[fullest].words.size()))
      fullest = i;
    person.speakers.push_back(one.index);
    for (const std::set<std::string>& title : one.titles)
      person.titles.emplace_back(title.begin(), title.end());
    const Source& source = sources[one.index.source];
    if (person.forms.empty() || person.forms.back().source != one.index.source)
      person.forms.push_back({one.index.source, {}});
    std::vector<std::string>& forms = person.forms.back().words;
    for (std::string& form : forms_in(source, *one.speaker))
      if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
  }
  person.name = all[fullest].speaker->name;
  person.named = all[fullest].speaker->named;
  return person;
}

// Who a body's words come from, whichever it is.
bool is_any_voice(std::string_view word) { return lexicon::voices.has(word); }

// Seats of government that are named for the one who governs there.
std::vector<std::string> who_governs_in(std::vector<std::string> words) {
  if (words == std::vector<std::string>{"kremlin"}) return {"russian", "president"};
  if (words == std::vector<std::string>{"white", "house"}) return {"us", "president"};
  if (words == std::vector<std::string>{"downing", "street"}) return {"prime", "minister"};
  if (words == std::vector<std::string>{"elysee"}) return {"french", "president"};
  return words;
}

bool speaks_for(const ComparedPerson& body, const ComparedPerson& person) {
  if (!person.named) return false;
  const Text name = Text::from(body.name);
  std::vector<std::string> words;
  for (FoldedWord& word : words_of(name, Span{0, name.size()})) {
    if (word.folded.ends_with("'s")) word.folded.resize(word.folded.size() - 2);
    if (!is_function_word(word.folded) && !is_any_voice(word.folded)) words.push_back(std::move(word.folded));
  }
  const auto has = [](const std::vector<std::string>& title, const std::string& word) {
    return std::any_of(title.begin(), title.end(),
                       [&](const std::string& role) { return same_role(role, word); });
  };
  const auto is_titled = [&](const std::vector<std::string>& wanted) {
    return std::any_of(person.titles.begin(), person.titles.end(),
                       [&](const std::vector<std::string>& title) {
                         return std::all_of(wanted.begin(), wanted.end(),
                                            [&](const std::string& word) { return has(title, word); });
                       });
  };
  return !words.empty() && (is_titled(words) || is_titled(who_governs_in(words)));
}

}  // namespace

bool are_associates(const ComparedPerson& a, const ComparedPerson& b) {
  return speaks_for(a, b) || speaks_for(b, a);
}

std::vector<ComparedPerson> find_persons(const std::vector<Source>& sources) {
  std::vector<One> all;
  for (std::uint32_t s = 0; s < sources.size(); ++s)
    for (std::uint32_t i = 0; i < sources[s].speakers.size(); ++i) {
      One one;
      one.index = {s, i};
      one.speaker = &sources[s].speakers[i];
      one.parts = parts_of(one.speaker->name);
      one.words = folded_words(one.speaker->name);
      take_titles(sources[s], one);
      all.push_back(std::move(one));
    }
  // Full names first: they say whose the short ones can be. Descriptions last.
  std::vector<std::size_t> order(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto rank = [&](std::size_t i) {
    return std::pair(!description(all[i]).empty(), 100 - std::min<std::size_t>(100, all[i].words.size()));
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  Grouping grouping(all);
  for (const std::size_t i : order) {
    std::int32_t person = nobody;
    if (const std::vector<std::string> words = description(all[i]); !words.empty())
      person = grouping.only_by_title(words);
    if (person == nobody) person = grouping.best_by_name(all[i]);
    grouping.put(i, person);
  }
  std::vector<ComparedPerson> persons;
  for (const std::vector<std::size_t>& members : grouping.members())
    persons.push_back(person_of(sources, all, members));
  std::stable_sort(persons.begin(), persons.end(), [](const ComparedPerson& a, const ComparedPerson& b) {
    if (a.forms.size() != b.forms.size()) return a.forms.size() > b.forms.size();
    return std::pair(a.speakers[0].source, a.speakers[0].speaker) <
           std::pair(b.speakers[0].source, b.speakers[0].speaker);
  });
  return persons;
}

}  // namespace hearsay::comparing
