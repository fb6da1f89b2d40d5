// What each rule of the analysis must take and what it must leave: the table that rules_test.cpp runs.
//
//   rule tag_after
//   take: {“The bridge is closed,”} <said> [Ann Lee].
//   leave: Ann Lee crossed the “old bridge” and said nothing.
//
// A rule is named by its id, as findings name it (findings.h). What it takes is marked: {content} <cue> [source] of an
// attribution, <cue> and, where it matters, {claim} of a hedge; of several fragments each. Other rules may find
// something in the sentence too. In a sentence that it leaves, this rule finds nothing.
// ¶ is the border of two paragraphs, | a line break. “In a quiet text” means in one that reports nobody's words (hedges.h).
//
// Every rule has both, and so has every test that a hedge word can have (hedge_tests.h): in one of the sentences that
// are taken a word with that test is in the cue, in one of those that are left such a word is in none.
#pragma once

#include <string_view>

namespace hearsay {

inline constexpr std::string_view rule_examples = R"(
rule tag_after
take: {“The bridge is closed,”} <said> [Ann Lee].
take: {“The bridge is closed,”} [the mayor] <said>. {“Nobody may cross it.”}
leave: [The mayor] <said> that the bridge was closed.
leave: Ann Lee crossed the “old bridge” and said nothing.

rule tag_before
take: [Ann Lee] <said>: {“The bridge is closed.”}
take: [The mayor] <told> reporters, {“The bridge is closed until May.”}
leave: “The bridge is closed,” said Ann Lee.
leave: She crossed the “old bridge” in May.

rule colon_paragraph
take: Ann Lee <was asked> about the bridge:¶{“It will open again in spring, when the last beam is in.”}
leave: The council has three bridges:¶The oldest is the one at the mill.

rule set_apart
take: [The firm] <said> in a statement:¶> {We will open the bridge again in spring.}¶> {We are sorry for the delay.}¶Nobody else spoke.
leave: The bridge opened.¶In spring it closed again.

rule headline
take: [Mayor]: {We will not close the bridge}¶The bridge of the town stays open. It was built long ago.
leave: Bridge closed: trains late¶The bridge of the town is closed. It was built long ago.

rule name_colon
take: Ann Lee: Is the bridge safe?|[Bob Roe]: {It has been safe for years.}|Ann Lee: Who looked at it?|Bob Roe: The town did, in May.
leave: Length: 40 metres.|Width: 6 metres.

rule dash_name
take: {“A bridge is a promise between two banks.”} — [Ann Lee]
leave: The “old bridge” — a name that nobody likes — is closed.

rule beat
take: [Ann Lee] put the plan on the table. {“That bridge will not hold.”}
leave: Ann Lee put the plan on the table. It showed the bridge.

rule no_tag
take: Work on the bridge went on. {“It was cold and it was loud, and we saw nobody.”} The work ended in May.
leave: Work on the “old bridge” went on.

rule clause
take: [The mayor] <said> that {the bridge was closed}.
take: [Ann Lee] <asked> {whether the bridge was safe}.
leave: The mayor crossed the bridge that was closed.
leave: [The mayor] <said> {the bridge was closed}.

rule clause_open
take: [The mayor] <said> {the bridge was closed}.
leave: The mayor said that the bridge was closed.
leave: The mayor crossed the bridge.

rule trailing_tag
take: {The bridge would stay closed}, [the mayor] <said>.
take: {The bridge}, [the mayor] <said>, {would stay closed}.
leave: The bridge was closed, and the mayor left.

rule according_to
take: <According to> [the mayor], {the bridge is closed}.
take: {The bridge is closed}, <according to> [Ann Lee].
leave: The bridge carries forty cars per hour.

rule as_put
take: As [the mayor] <put> it, {the bridge was tired}.
leave: As the mayor left, the bridge opened.

rule object
take: [The mayor] <announced> {a new bridge}.
leave: The mayor built a new bridge.

rule whole_object
take: [The mayor] <criticised> {the builders for the delay}.
leave: The mayor paid the builders for the delay.

rule preposition
take: [The mayor] <called for> {a new bridge}.
leave: The mayor waited for a new bridge.

rule infinitive
take: [The mayor] <promised> {to open the bridge}.
leave: The mayor came to open the bridge.

rule object_infinitive
take: [The mayor] <urged> {drivers to leave the bridge}.
leave: The mayor helped drivers to leave the bridge.

rule described_as
take: [The mayor] <described> {the bridge} <as> {a danger to the town}.
leave: The mayor used the bridge as a road to the town.

rule predicate
take: [The mayor] <called> {the bridge a danger}.
leave: The mayor gave the bridge a name.

rule noun_clause
take: The town did not believe [the mayor’s] <claim> that {the bridge was safe}.
leave: The mayor found the beam that the bridge had lost.

rule hedge.possible
take: {The ferry <may> sail}.
leave: The ferry sank in May and was raised.
take: It <might> rain.
leave: They admired the might of the sea.
take: The storm <could> sink the boat.
leave: She could not see the shore.
take: They <can hardly> win.
leave: They hardly slept.
take: A <possible> leak worries her.
leave: Come as soon as possible.
take: They found a <potential> leak.
leave: It stores potential energy.
take: It was <not impossible> to cross.
leave: It was impossible to cross.
take: The <prospect> of rain worries her.
leave: The prospect was bleak.
take: They did <not rule out> a leak.
leave: The rule is old.

rule hedge.uncertain
take: {Rain is <likely>}.
leave: Likely voters were asked.
take: There is a <chance> of rain.
leave: She gave him a second chance.
take: <Perhaps> it will rain.
leave: The boat is the Perhaps of Leeds.

rule hedge.seeming
take: {The crew <seems> tired}.
leave: It was Ann Seems who rowed.
take: The firm <appears> to be closing.
leave: He appeared in court.
take: An <apparent> leak was found.
leave: The leak became apparent.
take: The log <suggests> that {they slept}.
leave: The owner suggested leaving early.
take: The figures <indicated> a fall.
leave: The owner indicated a red door.
take: They saw <signs> of rust.
leave: The road signs are new.
take: The owner <signalled> a change.
leave: The radio gave a strong signal of the ship.
take: There were <hints> of a sale.
leave: There was a hint of salt in the soup.
take: It <looks like> rain.
leave: She looks like her sister.
take: The boat is <poised> to sail.
leave: The rower was poised.
take: She walked <as if> it rained.
leave: She walked as it rained.

rule hedge.opinion
take: She <hopes> {it will hold}.
leave: We met Bob Hope there.
take: I <think> {it will hold}.
leave: The think tank moved.
take: It is <thought> to be safe.
leave: He gave it a thought.
take: She <believed> {the rope was strong}.
leave: They believe in ghosts.
take: I <guess> {they know}.
leave: I guess weights at the fair.
take: {The ferry is <expected to> sail}.
leave: You expect us to row?
take: She <doubts> {the story}.
leave: No doubt it rained.
take: Police <suspect> that it was stolen.
leave: The suspect fled.
take: They <assume> {it will hold}.
leave: She assumed office in June.
take: They <feel> that {the rope is weak}.
leave: The rope felt wet.
take: They <fear> that {the wall is weak}.
leave: They know no fear.
take: The boat is <considered> safe.
leave: The council considered a ban.
take: The wall is <viewed> as safe.
leave: They viewed the wall.
take: <In my view> the boat is lost.
leave: The view is wide.
take: The <projected> loss is small.
leave: The film was projected on the wall.

rule hedge.unverified
take: {The captain <reportedly> swam}.
leave: The boat is the Allegedly of Leeds.
take: The <supposed> leak was found.
leave: He was supposed to row.
take: Local <reports> say that it rained.
leave: The Coast Press reports that the road is open.
take: The captain is <said> to be rich.
leave: The harbour’s owner said the port would close.
take: <Sources said> {the port would close}.
leave: The town has new sources of income.
take: <Experts say> {it is safe}.
leave: The experts left.
take: The <so-called> expert swam.
leave: He is called Tor.
take: <It is understood> that {the port will close}.
leave: They understood the plan.

rule hedge.about
take: It was <nearly> dark.
leave: The boat is the Almost of Leeds.
take: It took <roughly> an hour.
leave: He was treated roughly by the crew.
take: Ten <or so> came.
leave: It is so.
take: It is <more or less> done.
leave: It costs less.
take: We’re in <a bit of> a storm.
leave: They ate quite a bit of bread.
take: It is <kind of> late.
leave: What kind of boat is it?
take: <In general>, the sea is calm.
leave: The attorney general left.
take: The sea <tends> to be calm.
leave: She tends the garden.
take: That is <not necessarily> so.
leave: That is necessarily so.

rule hedge.number
take: <About> 300 people came.
leave: They talked about 300 boats.
take: <Some> 300 people came.
leave: Some progress was made.

rule hedge.unknown
take: It is <unclear> {who will pay}.
leave: The boat is the Unknown of Leeds.
take: <It was not clear> {who would pay}.
leave: She made it clear.
take: <Little is known> of the crew.
leave: He is known for his boats.
take: We <do not know> {who paid}.
leave: She knows the sea.
take: It <remains to be seen>.
leave: The boat was seen.
take: <No date has been confirmed>.
leave: The date was confirmed.
take: <Whether or not> it rains, they sail.
leave: They asked whether it rained.

rule hedge.condition
take: {They stay <unless> it clears}.
leave: The boat is the Unless of Leeds.
take: {<If> it rains, they stay}.
leave: She asked if it rained.
take: They sail <provided that> it clears.
leave: He provided the rope.
take: They sail <as long as> it is calm.
leave: It was a long day.
take: They stay <in case> it rains.
leave: The case is closed.
take: It <depends on> the weather.
leave: It all depends.
take: <Should> the talks fail, the port will close.
leave: Should we go?

rule hedge.vague
take: <Some argue> that the pier is too short.
leave: The owner argues that the pier is too short.
take in a quiet text: <Many> sailors fear the cape.
leave in a quiet text: How many sailors are there?
leave: Many sailors crossed the cape.
take in a quiet text: <Historians> argue that it burned.
leave in a quiet text: The historians left.
take in a quiet text: It is <widely> used.
leave: It is widely used.
take in a quiet text: The pier was <criticised>.
leave in a quiet text: He criticised the pier.
take in a quiet text: It is often <referred> to as the long pier.
leave in a quiet text: He referred to the long pier.

rule hedge.judgement
take in a quiet text: It is one of the <most famous> harbours.
leave: It is one of the most famous harbours.
leave in a quiet text: At most ten came.
take in a quiet text: It is one of the <best> harbours.
leave in a quiet text: The best man came.
take in a quiet text: It is <famous>.
leave: It is famous.
take in a quiet text: It is <well known>.
leave in a quiet text: It is known to sailors.
)";

}  // namespace hearsay
