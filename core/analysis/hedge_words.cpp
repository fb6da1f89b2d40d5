// The list. Written for Hearsay from the grammar of English and the guidelines; no corpus's list went into
// it. Tested by tests/unit/hedges_test.cpp.
#include "core/analysis/hedge_words.h"

#include <array>

#include "core/text/word_map.h"

namespace hearsay {

namespace {

using K = HedgeKind;
namespace T = hedge_test;

// Ids of the reasons; core/message has their words.
constexpr const char* possibility = "hedge.possible";
constexpr const char* not_certain = "hedge.uncertain";
constexpr const char* seeming = "hedge.seeming";
constexpr const char* opinion = "hedge.opinion";
constexpr const char* unverified = "hedge.unverified";
constexpr const char* about = "hedge.about";
constexpr const char* open = "hedge.unknown";
constexpr const char* condition = "hedge.condition";
constexpr const char* praise = T::nobodys_judgement;
constexpr const char* vague = T::vague_group;

// clang-format off
constexpr WordMap words = make_word_map<HedgeWord>({
    // modal
    {"may", {K::modal, T::may, .95f, possibility}}, {"might", {K::modal, T::might, .95f, possibility}},
    {"could", {K::modal, T::could, .8f, possibility}}, {"hardly", {K::modal, T::hardly, .6f, possibility}},
    // probability
    {"probably", {K::probability, T::always, .97f, not_certain}},
    {"possibly", {K::probability, T::always, .97f, not_certain}},
    {"perhaps", {K::probability, T::always, .97f, not_certain}},
    {"maybe", {K::probability, T::always, .95f, not_certain}},
    {"likely", {K::probability, T::likely, .93f, not_certain}},
    {"unlikely", {K::probability, T::likely, .93f, not_certain}},
    {"likelihood", {K::probability, T::always, .85f, not_certain}},
    {"probable", {K::probability, T::always, .9f, not_certain}},
    {"improbable", {K::probability, T::always, .85f, not_certain}},
    {"probability", {K::probability, T::chance, .75f, not_certain}},
    {"possible", {K::probability, T::possible, .85f, possibility}},
    {"possibility", {K::probability, T::always, .88f, possibility}},
    {"possibilities", {K::probability, T::always, .7f, possibility}},
    {"potential", {K::probability, T::potential, .85f, possibility}},
    {"potentially", {K::probability, T::always, .93f, possibility}},
    {"presumably", {K::probability, T::always, .95f, not_certain}},
    {"conceivably", {K::probability, T::always, .93f, possibility}},
    {"conceivable", {K::probability, T::always, .85f, possibility}},
    {"plausible", {K::probability, T::always, .8f, possibility}},
    {"plausibly", {K::probability, T::always, .85f, possibility}},
    {"arguably", {K::probability, T::always, .9f, not_certain}},
    {"chance", {K::probability, T::chance, .75f, not_certain}},
    {"chances", {K::probability, T::chance, .75f, not_certain}},
    {"odds", {K::probability, T::chance, .65f, not_certain}},
    {"prospect", {K::probability, T::chance, .6f, possibility}},
    {"prospects", {K::probability, T::chance, .55f, possibility}},
    {"rule", {K::probability, T::rule_out, .85f, possibility}},
    {"ruled", {K::probability, T::rule_out, .85f, possibility}},
    {"doubtful", {K::probability, T::always, .85f, not_certain}},
    {"tentative", {K::probability, T::always, .6f, not_certain}},
    {"tentatively", {K::probability, T::always, .75f, not_certain}},
    {"hypothetical", {K::probability, T::always, .7f, possibility}},
    {"hypothetically", {K::probability, T::always, .8f, possibility}},
    {"theoretically", {K::probability, T::always, .75f, possibility}},
    // appearance
    {"seem", {K::appearance, T::always, .93f, seeming}}, {"seems", {K::appearance, T::always, .95f, seeming}},
    {"seemed", {K::appearance, T::always, .95f, seeming}},
    {"seeming", {K::appearance, T::always, .85f, seeming}},
    {"seemingly", {K::appearance, T::always, .95f, seeming}},
    {"appear", {K::appearance, T::appear, .9f, seeming}},
    {"appears", {K::appearance, T::appear, .92f, seeming}},
    {"appeared", {K::appearance, T::appear, .9f, seeming}},
    {"appearing", {K::appearance, T::appear, .85f, seeming}},
    {"apparently", {K::appearance, T::always, .95f, seeming}},
    {"apparent", {K::appearance, T::apparent, .85f, seeming}},
    {"evidently", {K::appearance, T::always, .7f, seeming}},
    {"ostensibly", {K::appearance, T::always, .9f, seeming}},
    {"ostensible", {K::appearance, T::always, .8f, seeming}},
    {"suggest", {K::appearance, T::suggest, .82f, seeming}},
    {"suggests", {K::appearance, T::suggest, .88f, seeming}},
    {"suggested", {K::appearance, T::suggest, .85f, seeming}},
    {"suggesting", {K::appearance, T::suggest, .88f, seeming}},
    {"indicate", {K::appearance, T::indicate, .75f, seeming}},
    {"indicates", {K::appearance, T::indicate, .75f, seeming}},
    {"indicating", {K::appearance, T::indicate, .7f, seeming}},
    {"indicated", {K::appearance, T::indicate, .6f, seeming}},
    {"indication", {K::appearance, T::sign, .8f, seeming}},
    {"indications", {K::appearance, T::sign, .85f, seeming}},
    {"sign", {K::appearance, T::sign, .8f, seeming}}, {"signs", {K::appearance, T::sign, .85f, seeming}},
    {"signal", {K::appearance, T::signal, .7f, seeming}},
    {"signals", {K::appearance, T::signal, .7f, seeming}},
    {"signalled", {K::appearance, T::signal, .8f, seeming}},
    {"signaled", {K::appearance, T::signal, .8f, seeming}},
    {"signalling", {K::appearance, T::signal, .85f, seeming}},
    {"signaling", {K::appearance, T::signal, .85f, seeming}},
    {"hint", {K::appearance, T::hint, .85f, seeming}}, {"hints", {K::appearance, T::hint, .85f, seeming}},
    {"hinted", {K::appearance, T::always, .93f, seeming}},
    {"hinting", {K::appearance, T::always, .92f, seeming}},
    {"imply", {K::appearance, T::always, .75f, seeming}},
    {"implies", {K::appearance, T::always, .75f, seeming}},
    {"implied", {K::appearance, T::always, .75f, seeming}},
    {"implying", {K::appearance, T::always, .8f, seeming}},
    {"insinuated", {K::appearance, T::always, .7f, seeming}},
    {"look", {K::appearance, T::look, .8f, seeming}}, {"looks", {K::appearance, T::look, .85f, seeming}},
    {"looked", {K::appearance, T::look, .8f, seeming}}, {"looking", {K::appearance, T::look, .65f, seeming}},
    {"sounds", {K::appearance, T::look, .75f, seeming}}, {"sounded", {K::appearance, T::look, .7f, seeming}},
    {"poised", {K::appearance, T::tend, .6f, seeming}},
    // belief
    {"think", {K::belief, T::think, .88f, opinion}}, {"thinks", {K::belief, T::think, .82f, opinion}},
    {"thinking", {K::belief, T::think, .55f, opinion}}, {"thought", {K::belief, T::thought, .75f, opinion}},
    {"believe", {K::belief, T::believe_in, .92f, opinion}},
    {"believes", {K::belief, T::believe_in, .9f, opinion}},
    {"believed", {K::belief, T::believe_in, .93f, opinion}},
    {"believing", {K::belief, T::believe_in, .85f, opinion}},
    {"belief", {K::belief, T::believe_in, .75f, opinion}}, {"hope", {K::belief, T::always, .88f, opinion}},
    {"hopes", {K::belief, T::always, .88f, opinion}}, {"hoped", {K::belief, T::always, .93f, opinion}},
    {"hoping", {K::belief, T::always, .9f, opinion}}, {"hopeful", {K::belief, T::always, .85f, opinion}},
    {"hopefully", {K::belief, T::always, .93f, opinion}}, {"expect", {K::belief, T::expect, .9f, opinion}},
    {"expects", {K::belief, T::expect, .9f, opinion}}, {"expected", {K::belief, T::expect, .92f, opinion}},
    {"expecting", {K::belief, T::expect, .85f, opinion}},
    {"expectation", {K::belief, T::always, .7f, opinion}},
    {"expectations", {K::belief, T::always, .6f, opinion}}, {"doubt", {K::belief, T::doubt, .88f, opinion}},
    {"doubts", {K::belief, T::doubt, .88f, opinion}}, {"doubted", {K::belief, T::doubt, .88f, opinion}},
    {"doubting", {K::belief, T::doubt, .8f, opinion}}, {"suspect", {K::belief, T::suspect, .8f, opinion}},
    {"suspects", {K::belief, T::suspect, .7f, opinion}}, {"suspected", {K::belief, T::always, .85f, opinion}},
    {"assume", {K::belief, T::assume, .8f, opinion}}, {"assumes", {K::belief, T::assume, .8f, opinion}},
    {"assumed", {K::belief, T::assume, .8f, opinion}}, {"assumption", {K::belief, T::always, .75f, opinion}},
    {"assumptions", {K::belief, T::always, .65f, opinion}},
    {"presumed", {K::belief, T::always, .85f, opinion}}, {"presume", {K::belief, T::always, .8f, opinion}},
    {"guess", {K::belief, T::first_person, .85f, opinion}},
    {"suppose", {K::belief, T::first_person, .85f, opinion}},
    {"reckon", {K::belief, T::always, .85f, opinion}}, {"reckons", {K::belief, T::always, .85f, opinion}},
    {"imagine", {K::belief, T::first_person, .7f, opinion}}, {"feel", {K::belief, T::feel, .7f, opinion}},
    {"felt", {K::belief, T::feel, .6f, opinion}}, {"fear", {K::belief, T::fear, .65f, opinion}},
    {"fears", {K::belief, T::fear, .65f, opinion}}, {"feared", {K::belief, T::fear, .7f, opinion}},
    {"anticipate", {K::belief, T::always, .75f, opinion}},
    {"anticipates", {K::belief, T::always, .75f, opinion}},
    {"anticipated", {K::belief, T::always, .7f, opinion}}, {"predict", {K::belief, T::always, .7f, opinion}},
    {"predicts", {K::belief, T::always, .7f, opinion}}, {"predicted", {K::belief, T::always, .7f, opinion}},
    {"speculate", {K::belief, T::always, .85f, opinion}},
    {"speculated", {K::belief, T::always, .88f, opinion}},
    {"speculates", {K::belief, T::always, .85f, opinion}},
    {"speculation", {K::belief, T::always, .85f, opinion}},
    {"speculating", {K::belief, T::always, .8f, opinion}},
    {"considered", {K::belief, T::considered, .75f, opinion}},
    {"regarded", {K::belief, T::considered, .8f, opinion}}, {"viewed", {K::belief, T::seen_as, .7f, opinion}},
    {"perceived", {K::belief, T::adjective, .7f, opinion}},
    {"view", {K::belief, T::in_my_view, .88f, opinion}},
    {"opinion", {K::belief, T::in_my_view, .88f, opinion}},
    {"projected", {K::belief, T::adjective, .6f, opinion}},
    {"theorized", {K::belief, T::always, .85f, opinion}},
    {"hypothesis", {K::belief, T::always, .7f, opinion}},
    {"hypothesized", {K::belief, T::always, .9f, opinion}},
    {"postulated", {K::belief, T::always, .8f, opinion}},
    {"conjecture", {K::belief, T::always, .8f, opinion}},
    // hearsay
    {"reportedly", {K::hearsay, T::always, .97f, unverified}},
    {"allegedly", {K::hearsay, T::always, .97f, unverified}},
    {"alleged", {K::hearsay, T::always, .88f, unverified}},
    {"purportedly", {K::hearsay, T::always, .95f, unverified}},
    {"purported", {K::hearsay, T::always, .9f, unverified}},
    {"supposedly", {K::hearsay, T::always, .95f, unverified}},
    {"reputedly", {K::hearsay, T::always, .95f, unverified}},
    {"reputed", {K::hearsay, T::always, .8f, unverified}},
    {"rumoured", {K::hearsay, T::always, .93f, unverified}},
    {"rumored", {K::hearsay, T::always, .93f, unverified}},
    {"rumour", {K::hearsay, T::always, .85f, unverified}},
    {"rumor", {K::hearsay, T::always, .85f, unverified}},
    {"rumours", {K::hearsay, T::always, .88f, unverified}},
    {"rumors", {K::hearsay, T::always, .88f, unverified}},
    {"supposed", {K::hearsay, T::adjective, .75f, unverified}},
    {"reported", {K::hearsay, T::said_to, .75f, unverified}},
    {"reports", {K::hearsay, T::reports, .7f, unverified}},
    {"said", {K::hearsay, T::said_to, .85f, unverified}},
    {"claimed", {K::hearsay, T::said_to, .8f, unverified}},
    {"called", {K::hearsay, T::so_called, .93f, unverified}},
    {"understood", {K::hearsay, T::understood, .8f, unverified}},
    {"sources", {K::hearsay, T::sources, .88f, unverified}},
    {"source", {K::hearsay, T::sources, .8f, unverified}},
    {"insiders", {K::hearsay, T::sources, .8f, unverified}},
    {"insider", {K::hearsay, T::sources, .75f, unverified}},
    {"people", {K::hearsay, T::unnamed, .6f, unverified}},
    {"critics", {K::hearsay, T::unnamed, .6f, unverified}},
    {"observers", {K::hearsay, T::unnamed, .65f, unverified}},
    {"analysts", {K::hearsay, T::unnamed, .6f, unverified}},
    {"experts", {K::hearsay, T::unnamed, .6f, unverified}},
    {"officials", {K::hearsay, T::unnamed, .7f, unverified}},
    {"authorities", {K::hearsay, T::unnamed, .7f, unverified}},
    {"official", {K::hearsay, T::unnamed, .55f, unverified}},
    {"unconfirmed", {K::hearsay, T::always, .9f, unverified}},
    {"unverified", {K::hearsay, T::always, .9f, unverified}},
    {"unsubstantiated", {K::hearsay, T::always, .85f, unverified}},
    {"anonymity", {K::hearsay, T::always, .6f, unverified}},
    // approximator
    {"about", {K::approximator, T::before_number, .95f, about}},
    {"around", {K::approximator, T::before_number, .93f, about}},
    {"some", {K::approximator, T::before_number, .9f, about}},
    {"approximately", {K::approximator, T::always, .95f, about}},
    {"roughly", {K::approximator, T::roughly, .9f, about}},
    {"nearly", {K::approximator, T::always, .9f, about}},
    {"almost", {K::approximator, T::always, .88f, about}},
    {"circa", {K::approximator, T::always, .9f, about}},
    {"close", {K::approximator, T::before_number, .8f, about}},
    {"estimated", {K::approximator, T::always, .85f, about}},
    {"estimate", {K::approximator, T::always, .75f, about}},
    {"estimates", {K::approximator, T::always, .75f, about}},
    {"so", {K::approximator, T::or_so, .85f, about}},
    {"less", {K::approximator, T::more_or_less, .93f, about}}, {"bit", {K::approximator, T::bit, .8f, about}},
    {"kind", {K::approximator, T::kind_of, .75f, about}},
    {"sort", {K::approximator, T::kind_of, .75f, about}},
    {"somewhat", {K::approximator, T::always, .9f, about}},
    {"general", {K::approximator, T::in_general, .85f, about}},
    {"generally", {K::approximator, T::always, .8f, about}},
    {"broadly", {K::approximator, T::always, .75f, about}},
    {"largely", {K::approximator, T::always, .7f, about}},
    {"virtually", {K::approximator, T::always, .8f, about}},
    {"practically", {K::approximator, T::always, .7f, about}},
   
    {"tend", {K::approximator, T::tend, .75f, about}}, {"tends", {K::approximator, T::tend, .75f, about}},
    {"tended", {K::approximator, T::tend, .7f, about}},
    {"necessarily", {K::approximator, T::necessarily, .75f, about}},
    {"extent", {K::approximator, T::in_general, .75f, about}},
    // unknown
    {"unclear", {K::unknown, T::always, .96f, open}}, {"clear", {K::unknown, T::not_clear, .93f, open}},
    {"certain", {K::unknown, T::not_clear, .85f, open}}, {"sure", {K::unknown, T::not_clear, .9f, open}},
    {"unsure", {K::unknown, T::always, .93f, open}}, {"unknown", {K::unknown, T::always, .8f, open}},
    {"uncertain", {K::unknown, T::always, .93f, open}}, {"uncertainty", {K::unknown, T::always, .85f, open}},
    {"uncertainties", {K::unknown, T::always, .8f, open}}, {"known", {K::unknown, T::known, .85f, open}},
    {"know", {K::unknown, T::know, .75f, open}}, {"knows", {K::unknown, T::know, .75f, open}},
    {"seen", {K::unknown, T::to_be_seen, .9f, open}}, {"vague", {K::unknown, T::always, .8f, open}},
    {"ambiguous", {K::unknown, T::always, .75f, open}}, {"questionable", {K::unknown, T::always, .7f, open}},
    {"elusive", {K::unknown, T::always, .7f, open}},
    {"inconclusive", {K::unknown, T::always, .8f, open}},
    {"undetermined", {K::unknown, T::always, .85f, open}},
    {"unspecified", {K::unknown, T::always, .65f, open}},
    {"confirmed", {K::unknown, T::not_confirmed, .8f, open}},
    {"verified", {K::unknown, T::not_confirmed, .8f, open}}, {"whether", {K::unknown, T::whether, .7f, open}},
    // conditional
    {"if", {K::conditional, T::if_, .93f, condition}},
    {"unless", {K::conditional, T::always, .95f, condition}},
    {"provided", {K::conditional, T::provided, .85f, condition}},
    {"providing", {K::conditional, T::provided, .7f, condition}},
    {"assuming", {K::conditional, T::always, .8f, condition}},
    {"long", {K::conditional, T::as_long_as, .8f, condition}},
    {"case", {K::conditional, T::in_case, .75f, condition}},
    {"event", {K::conditional, T::in_case, .75f, condition}},
    {"depending", {K::conditional, T::depending, .85f, condition}},
    {"depends", {K::conditional, T::depending, .85f, condition}},
    {"depend", {K::conditional, T::depending, .75f, condition}},
    {"should", {K::conditional, T::should, .75f, condition}},
    {"contingent", {K::conditional, T::depending, .85f, condition}},
    {"conditional", {K::conditional, T::depending, .7f, condition}},
    // weasel words
    {"best", {K::belief, T::weasel_best, .72f, praise}},
    {"greatest", {K::belief, T::weasel_best, .75f, praise}},
    {"finest", {K::belief, T::weasel_best, .75f, praise}},
    {"referred", {K::hearsay, T::weasel_name, .6f, vague}},
    {"sometimes", {K::approximator, T::weasel_adverb, .65f, vague}},
    {"advocates", {K::hearsay, T::weasel_people, .7f, vague}},
    {"proponents", {K::hearsay, T::weasel_people, .7f, vague}},
    {"supporters", {K::hearsay, T::weasel_people, .6f, vague}},
    {"impossible", {K::probability, T::not_impossible, .8f, possibility}},
    {"many", {K::approximator, T::weasel_many, .8f, vague}},
    {"several", {K::approximator, T::weasel_many, .72f, vague}},
    {"few", {K::approximator, T::weasel_many, .7f, vague}},
    {"most", {K::approximator, T::weasel_most, .62f, vague}},
    {"variety", {K::approximator, T::weasel_many, .6f, vague}},
    {"others", {K::hearsay, T::weasel_people, .7f, vague}},
    {"numerous", {K::approximator, T::weasel_many, .65f, vague}},
    {"number", {K::approximator, T::weasel_many, .62f, vague}},
    {"scholars", {K::hearsay, T::weasel_people, .8f, vague}},
    {"historians", {K::hearsay, T::weasel_people, .8f, vague}},
    {"scientists", {K::hearsay, T::weasel_people, .7f, vague}},
    {"researchers", {K::hearsay, T::weasel_people, .65f, vague}},
    {"fans", {K::hearsay, T::weasel_people, .65f, vague}},
    {"authors", {K::hearsay, T::weasel_people, .6f, vague}},
    {"commentators", {K::hearsay, T::weasel_people, .75f, vague}},
    {"reviewers", {K::hearsay, T::weasel_people, .75f, vague}},
    {"widely", {K::approximator, T::weasel_adverb, .88f, vague}},
    {"famous", {K::belief, T::weasel_praise, .65f, praise}},
    {"notable", {K::belief, T::weasel_praise, .65f, praise}},
    {"famously", {K::belief, T::weasel_praise, .7f, praise}},
    {"accepted", {K::belief, T::weasel_passive, .7f, vague}},
    {"credited", {K::belief, T::weasel_passive, .65f, vague}},
    {"described", {K::belief, T::weasel_passive, .65f, vague}},
    {"criticized", {K::belief, T::weasel_passive, .65f, vague}},
    {"criticised", {K::belief, T::weasel_passive, .65f, vague}},
    {"argued", {K::hearsay, T::weasel_passive, .75f, vague}},
    {"noted", {K::hearsay, T::weasel_passive, .55f, vague}},
});
// clang-format on

// Which lengths the words of one first letter have: a filter before the hash.
struct Lengths {
  std::array<std::uint32_t, 26> of{};
  std::size_t longest = 0;
};
constexpr Lengths make_lengths() {
  Lengths l;
  for (const auto& entry : words.entries()) {
    l.of[static_cast<std::size_t>(entry.word[0] - 'a')] |= 1u << entry.word.size();
    l.longest = entry.word.size() > l.longest ? entry.word.size() : l.longest;
  }
  return l;
}
constexpr Lengths lengths = make_lengths();
static_assert(lengths.longest < 32, "a bit for each length");

}  // namespace

std::span<const WordEntry<HedgeWord>> hedge_words() { return words.entries(); }

const HedgeWord* hedge_word(std::string_view word) {
  if (word.size() < 2 || word.size() > lengths.longest) return nullptr;
  const char first = chars::fold(word[0]);
  if (first < 'a' || first > 'z' || !(lengths.of[static_cast<std::size_t>(first - 'a')] >> word.size() & 1u))
    return nullptr;
  return words.find(word);
}

}  // namespace hearsay
