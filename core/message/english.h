// What a person reads, in English: the ids that the program knows, in their order, each with its pattern
// (pattern.h says how they are written, message.h how they are used). Ids open with what they belong to:
//
//   act.…     what an edit did, for the list of steps; “words” are the article's, shortened
//   aside.…   what is not part of the article
//   file.…    what is wrong with a file, and what to do
//   format.…  what a format is called
//   found.…   why nothing, or little, is suggested
//   hint.…    what to do first
//   legend.…  what the marks of the article mean
//   loss.…    what a format leaves out; “count” is how much of it an article has, 0 when no article is meant
//   note.…
//   open.…    what became of files that were opened
//   others.…  other people's tags
//   report.…  the scorecard
//   rule.…    why something was suggested; “cue” is the hedge as it is in the article
//   save.…    saving as a file
//   settings.…
//   suggestions.…  how many there are, and why there are none
//   tour.…    the steps of the first visit
//
// A language is a table like this one with the same ids: message.h checks that.
#pragma once

#include <string_view>

namespace hearsay::message {

struct Entry {
  std::string_view id, pattern;
};

inline constexpr Entry english[] = {
    {"act.accept",
     "Kept {count, plural, one {the {label, select, quote {quote} speaker {speaker} cue {reporting words} hedge "
     "{hedge} other {hedged claim}} “{words}”} other {# suggestions}}"},
    {"act.add-layer", "Added the tags of {name}"},
    {"act.add-part", "Added a part to “{words}”"},
    {"act.borders", "Moved the borders of “{words}”"},
    {"act.clear-layer", "Deleted {count, plural, one {the only tag} other {all # tags}} by {name}"},
    {"act.correct-text", "Corrected the article’s text"},
    {"act.delete",
     "Deleted {count, plural, one {the {label, select, quote {quote} speaker {speaker} cue {reporting words} hedge "
     "{hedge} other {hedged claim}} “{words}”} other {# tags}}"},
    {"act.delete-note", "Deleted the note on “{words}”"},
    {"act.delete-person", "Deleted the speaker “{name}”"},
    {"act.described", "Said that “{name}” is not a name"},
    {"act.forget-lost", "Gave up the tag of “{words}”, which had lost its place"},
    {"act.hue", "Changed the colour of “{name}”"},
    {"act.kind",
     "Said that “{words}” is {kind, select, direct {quoted word for word} mixed {partly quoted} indirect "
     "{paraphrased} modal {a hedge of possibility} probability {a hedge of likelihood} appearance {a hedge of "
     "appearance} belief {a hedge of belief} hearsay {hearsay} approximator {a rough amount} unknown {a hedge of "
     "what is not known} conditional {a condition} other {of no kind}}"},
    {"act.label",
     "Made “{words}” {label, select, quote {a quote} speaker {a speaker} cue {reporting words} hedge {a hedge} other "
     "{a hedged claim}}"},
    {"act.leave-out", "Left {count, plural, one {a paragraph} other {# paragraphs}} out of the article"},
    {"act.link",
     "Made “{part}” the {role, select, cue {reporting words} claim {hedged claim} other {speaker}} of “{words}”"},
    {"act.merge", "Merged {count, plural, one {“{from}”} other {# speakers}} into “{to}”"},
    {"act.named", "Said that “{name}” is a name"},
    {"act.note", "Wrote a note on “{words}”"},
    {"act.place-lost", "Put the tag of “{words}” back in place"},
    {"act.reject", "Removed {count, plural, one {the suggestion “{words}”} other {# suggestions}}"},
    {"act.remove-part", "Took a part out of “{words}”"},
    {"act.rename", "Renamed the article to “{to}”"},
    {"act.rename-person", "Renamed “{from}” to “{to}”"},
    {"act.speaker", "Said that “{words}” is {label, select, quote {by } other {}}“{name}”"},
    {"act.strength", "Said how sure “{words}” sounds"},
    {"act.tag",
     "Tagged {count, plural, one {“{words}”} other {# places}} as {label, select, quote {quote} speaker {speaker} cue "
     "{reporting words} hedge {hedge} other {hedged claim}}"},
    {"act.take-in", "Took {count, plural, one {a paragraph} other {# paragraphs}} into the article"},
    {"act.unlink",
     "Said that “{words}” has no {role, select, cue {reporting words} claim {hedged claim} other {speaker}}"},
    {"act.unnamed", "Said that “{words}” has an unnamed source"},
    {"aside.description", "Not part of the article"},
    {"aside.fold", "{what} – {open, select, yes {hide} other {show}}"},
    {"aside.page",
     "{count, plural, one {# line that is not part of the article} other {# lines that are not part of the article}}"},
    {"aside.repeats", "{count, plural, one {Repeats paragraph {from}} other {Repeats paragraphs {from}–{to}}}"},
    {"aside.repeats-some", "{count, plural, one {# paragraph} other {# paragraphs}} that were here before"},
    {"file.damaged-zip", "It is damaged. Try another copy of the ZIP."},
    {"file.empty-backup", "There is no article in this backup."},
    {"file.empty-zip", "There is no file in this ZIP."},
    {"file.encoding", "It is in the encoding “{name}”, which is not known here. Save it as UTF-8."},
    {"file.folder", "It is a folder. Name the files in it."},
    {"file.locked-zip", "It has a password. Unpack the ZIP, and open the files in it."},
    {"file.no-text", "There is no text in it. Copy the words of an article and paste them here."},
    {"file.not-opened", "It could not be opened: {why}."},
    {"file.not-text", "This isn’t text. Open a .txt, .html or .json file, or paste the article’s words."},
    {"file.page-too-long", "This page is longer than Hearsay reads. Copy only the article and paste it."},
    {"file.too-large", "It is larger than Hearsay opens."},
    {"file.too-long", "This text is longer than 2 MB. Take one article at a time."},
    {"file.unreadable", "The browser could not read it."},
    {"format.backup", "Backup of all articles"},
    {"format.hearsay", "Hearsay file"},
    {"format.html", "Web page"},
    {"format.tags-csv", "CSV of all tags"},
    {"format.text", "Plain text"},
    {"found.language",
     "This looks like {language, select, arabic {Arabic} catalan {Catalan} chinese {Chinese} czech {Czech} danish "
     "{Danish} dutch {Dutch} finnish {Finnish} french {French} german {German} greek {Greek} hebrew {Hebrew} hungarian "
     "{Hungarian} italian {Italian} japanese {Japanese} korean {Korean} norwegian {Norwegian} polish {Polish} portuguese "
     "{Portuguese} romanian {Romanian} russian {Russian} spanish {Spanish} swedish {Swedish} thai {Thai} turkish "
     "{Turkish} ukrainian {Ukrainian} vietnamese {Vietnamese} other {another language}}. Hearsay reads English; you can "
     "still tag by hand."},
    {"found.link", "This is a link. Open it, copy the article and paste it here."},
    {"found.none", "Hearsay found no quotes here. Select words in the article to tag them yourself."},
    {"found.twice", "This text is in here twice. Delete the article and paste it once."},
    {"hint.by-finger", "Hearsay suggests who said what. Tap a suggestion to keep or remove it."},
    {"hint.by-key", "Hearsay suggests who said what. N: next, Enter: keep, Delete: remove."},
    {"legend.cue", "reporting words"},
    {"legend.hedge", "hedge: not sure"},
    {"legend.quote", "quote, in its speaker’s colour"},
    {"legend.speaker", "speaker"},
    {"legend.suggestion", "dashed: only a suggestion"},
    {"loss.lost-tags",
     "{count, plural, =0 {tags whose words are gone} one {# tag whose words are gone} other {# tags whose words are "
     "gone}}"},
    {"loss.parts",
     "{count, plural, =0 {the borders of tags in several parts} one {the borders of # tag in several parts} other "
     "{the borders of # tags in several parts}}"},
    {"loss.strengths",
     "{count, plural, =0 {how sure hedges sound} one {how sure # hedge sounds} other {how sure # hedges sound}}"},
    {"loss.tags", "{count, plural, =0 {all tags} one {# tag} other {# tags}}"},
    {"note.has", "with a note"},
    {"open.done",
     "{count, plural, one {Opened “{title}”.{known, plural, =0 {} other { You had it already, so this is a copy.}}} "
     "other {Opened # articles.{known, plural, =0 {} one { You had one of them already, so that is a copy.} other { You "
     "had # of them already, so those are copies.}}}}"},
    {"open.more-problems", "{count, plural, one {# more file} other {# more files}} could not be opened."},
    {"open.nothing", "{problem} Nothing was changed."},
    {"open.problem", "{name}: {problem}"},
    {"others.add", "Add as another person’s tags"},
    {"others.ask",
     "The file holds the article that is open, with {count, plural, one {# tag} other {# tags}}. Add them beside yours to "
     "compare, or open the file as an article of its own."},
    {"others.both", "{count} you both found"},
    {"others.close", "Close comparison"},
    {"others.compare", "Compare"},
    {"others.copy", "Open as a copy"},
    {"others.figures", "{count, plural, one {# tag} other {# tags}}, {agreement} the same as yours"},
    {"others.heading", "Other people’s tags"},
    {"others.mine", "{count} only you found"},
    {"others.remove", "Remove"},
    {"others.tag", "found by {name}"},
    {"others.theirs", "{count} only {name} found"},
    {"others.who", "Whose tags are they?"},
    {"purpose", "Hearsay shows who said what in a news article, and how sure they were."},
    {"report.quoted-words", "Share of the quoted words"},
    {"report.see", "See the report"},
    {"rule.according_to", "reported words, because “according to” names their source"},
    {"rule.as_put", "reported words, with “as … said” or the like"},
    {"rule.beat",
     "a quotation, because a whole sentence is in quotation marks; the sentence before it is about somebody who may "
     "have said it"},
    {"rule.clause", "a reported clause, after a reporting word with “that”, “if” or the like"},
    {"rule.clause_open", "a reported clause, straight after a reporting word"},
    {"rule.colon_paragraph", "a quotation, because the paragraph before it ends in a colon"},
    {"rule.dash_name", "a quotation, because a name is given beside it, after a dash"},
    {"rule.described_as", "a reported phrase: it says how something was described"},
    {"rule.headline", "reported words, because the headline names who said them"},
    {"rule.hedge.about", "a hedge, because “{cue}” makes the claim less than exact"},
    {"rule.hedge.condition", "a hedge, because “{cue}” makes the claim depend on something else"},
    {"rule.hedge.judgement", "a hedge, because “{cue}” gives a judgement without saying whose it is"},
    {"rule.hedge.number", "a hedge, because “{cue}” makes the number less than exact"},
    {"rule.hedge.opinion", "a hedge, because “{cue}” gives it as what somebody believes, hopes or expects"},
    {"rule.hedge.possible", "a hedge, because “{cue}” says that it is possible, not certain"},
    {"rule.hedge.seeming", "a hedge, because “{cue}” says how it looks, not how it is"},
    {"rule.hedge.uncertain", "a hedge, because “{cue}” says how likely it is, not that it is so"},
    {"rule.hedge.unknown", "a hedge, because “{cue}” says that it is not known"},
    {"rule.hedge.unverified", "a hedge, because “{cue}” repeats it without vouching for it"},
    {"rule.hedge.vague", "a hedge, because “{cue}” leaves open who or how many, where no source is named"},
    {"rule.infinitive", "a reported phrase: it names what somebody promised, demanded or wished to do"},
    {"rule.name_colon", "a line of a transcript, because a name and a colon come before it"},
    {"rule.no_tag", "a quotation, because a whole sentence is in quotation marks; nobody is named"},
    {"rule.noun_clause", "a reported clause, after a noun such as “claim”"},
    {"rule.object", "a reported phrase: it names what was announced, denied or the like"},
    {"rule.object_infinitive", "a reported phrase: it names what somebody was told to do"},
    {"rule.predicate", "a reported phrase: it says what something was called"},
    {"rule.preposition", "a reported phrase, after a reporting word with “of”, “for” or the like"},
    {"rule.set_apart", "a quotation, because the layout sets it apart, with a signature or after words that report it"},
    {"rule.tag_after", "a quotation, because a speaker and a reporting word follow it"},
    {"rule.tag_before", "a quotation, because a reporting word comes before it"},
    {"rule.trailing_tag", "a reported clause, because a speaker and a reporting word follow it or interrupt it"},
    {"rule.whole_object", "a reported phrase: it names what somebody praised or blamed"},
    {"save.all-articles", "{count, plural, one {The only article} other {All # articles}}"},
    {"save.all-as", "All as {format}"},
    {"save.all-work", "{ending} – all that you did, with the history and the trash"},
    {"save.backed-up", "Backup saved: {count, plural, one {# article} other {# articles}} with all that you did."},
    {"save.keeps", "{ending} – leaves nothing out"},
    {"save.leaves-out", "{ending} – leaves out {what}"},
    {"save.saved", "Saved {count, plural, one {# article} other {# articles}} as “{name}”."},
    {"save.this-article", "This article"},
    {"save.unread", "These could not be read and are not in it: {titles}."},
    {"settings.after-judging", "After Keep or Remove"},
    {"settings.go-on", "Next suggestion"},
    {"settings.letter-keys", "Keys without Ctrl (N, 1, 2 …)"},
    {"settings.off", "Off"},
    {"settings.on", "On"},
    {"settings.projector", "Projector"},
    {"settings.projector-now", "For a projector."},
    {"settings.stay", "Stay"},
    {"suggestions.hidden", "suggestions hidden"},
    {"suggestions.last", "That was the last suggestion. See who gets to speak."},
    {"suggestions.left",
     "{count, plural, =0 {no suggestions left} one {# suggestion left} other {# suggestions left}}"},
    {"suggestions.none", "no suggestions"},
    {"tour.keep", "Press N to go to a suggestion. If it is right, press Enter or click Keep."},
    {"tour.keep-by-finger", "Tap a suggestion. If it is right, tap Keep."},
    {"tour.leave", "Leave"},
    {"tour.remove", "Some suggestions are wrong. Go to one you don’t agree with and press Delete, or click Remove."},
    {"tour.remove-by-finger", "Some suggestions are wrong. Tap one you don’t agree with, then Remove."},
    {"tour.report", "Open the Report to see who gets to speak, and how much."},
    {"tour.report-by-finger", "Open the Report under Tags to see who gets to speak, and how much."},
    {"tour.skip", "Skip this step"},
    {"tour.step",
     "{step, select, keep {Step 1 of 4: keep} remove {Step 2 of 4: remove} tag {Step 3 of 4: tag your own} other {Step 4 of "
     "4: see who gets to speak}}"},
    {"tour.tag", "Select any words in the article, then press 1 for a speaker, 2 for a quote or 3 for a hedge."},
    {"tour.tag-by-finger", "Hold a finger on a word to select it, then tap Speaker, Quote or Hedge."},
};

}  // namespace hearsay::message
