// Who was spoken of until here: the persons, bodies and groups that a pronoun or a description may mean.
//
//   “…,” said the clerk … “…,” he added          the clerk, though Ann Lee was named before
//   Teachers at the school walked out. “…,” they said      the subject of the sentence before
//   Roe Foods closed a mill. The company said …            Roe Foods
//   the North Sea News Agency … the news agency            the body whose name ends so
//   Mayor Ann Lee lost. The new mayor said …               not Ann Lee
//
// Who does not clearly fit is not guessed.
//
// Cost of a question: O(names in reach); what lies further back than `names_in_reach` is not looked at.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/article.h"
#include "core/analysis/people.h"
#include "core/analysis/syntax.h"

namespace hearsay {

constexpr std::size_t names_in_reach = 48;  // whoever was named before these is named again; keeps the cost linear

// What a description says about whom it means.
struct Description {
  std::string head;                // "leader"; lower case
  std::vector<std::string> words;  // of the phrase without its determiner; lower case
  std::uint16_t nation = 0;
  Gender gender = Gender::unknown;
  Tenure tenure = Tenure::present;
  bool definite = false;  // "the", "his", or a title with a capital
  bool plural = false;
  bool person = false;   // one human being
  bool generic = false;  // leader, head, man: says little
  bool demonym = false;  // the Italian: says where somebody is from who was just spoken of
};

class Referents {
 public:
  Referents(const Article& article, const People& people, Syntax& syntax);

  // Names in front of the token are seen, in order.
  void see_until(std::uint32_t token);
  // A source was resolved: to an entity, or to a speaker that is a description.
  void note_entity(std::uint32_t token, std::uint32_t entity);
  void note_description(std::uint32_t token, std::int32_t speaker, const Description& description);
  // A pronoun has told somebody's gender.
  void set_gender(std::uint32_t entity, Gender gender);
  Gender gender(std::uint32_t entity) const { return gender_[entity]; }

  struct Found {
    std::int32_t entity = no_one;   // index into People::entities
    std::int32_t speaker = no_one;  // else a description's speaker
    Range phrase;                   // else a noun phrase that was no source yet
    bool none() const { return entity == no_one && speaker == no_one && phrase.empty(); }
  };
  Found he_or_she(std::uint32_t token, Gender gender) const;
  // Whose "his office" is: somebody of this sentence or the one before goes first, a subject before others.
  Found owner(std::uint32_t token, Gender gender) const;
  Found they(std::uint32_t token) const;
  Found it(std::uint32_t token) const;
  // "the mayor", "the Ukrainian leader", "the company", "the commission".
  Found bearer(const Description& description, std::uint32_t token) const;
  // "both leaders", "the two men": the two persons named most until here; {no_one, no_one} when there are not.
  std::pair<std::int32_t, std::int32_t> both() const;
  // The words by which an entity was last named in front of the token.
  std::string last_name(std::uint32_t entity, std::uint32_t token) const;

 private:
  struct Seen {  // somebody who was mentioned outside quotations
    std::uint32_t token = 0;
    std::int32_t entity = no_one;
    std::int32_t description = no_one;  // index into described_
    bool subject = false;
    bool source = false;
  };
  struct Described {
    std::int32_t speaker = no_one;
    Description what;
  };

  bool is_subject(const NameMention& mention) const;
  bool names_subject(Range phrase, std::uint32_t verb) const;
  double nearness(const Seen& seen, std::uint32_t token) const;
  Found found(const Seen& seen) const;
  // The subject of the sentence before, when it is a plural without a name.
  Found plural_subject(std::uint32_t token) const;
  // "Ann Lee and Bob Roe", when the sentence begins so.
  Range two_names(std::uint32_t first, std::uint32_t end) const;
  // A man or woman without a name who was the subject of the sentence before: "My grandfather rowed. He said".
  Range relative_before(std::uint32_t token, Gender gender) const;
  // "the regional health commission", which "the commission" is short for and which was no source yet.
  Range fuller_phrase(const Description& d, std::uint32_t token) const;
  double role_score(const Description& d, const Entity& e) const;
  double body_score(const Description& d, const Seen& seen, std::uint32_t token) const;

  const Article& a_;
  const People& people_;
  Syntax& syntax_;
  std::vector<Gender> gender_;
  std::vector<bool> perhaps_;  // only the first name says so
  std::vector<Seen> seen_;
  std::vector<Described> described_;
  std::vector<std::uint32_t> singular_they_;  // entities of whom the article says "they"
  std::size_t next_ = 0;
};

}  // namespace hearsay
