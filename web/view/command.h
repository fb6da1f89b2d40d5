// What can be done, as values. Panels, keys and the browser's events put commands into the queue; they are carried out in
// that order once the frame is drawn, or, outside of a frame, at once. So nothing changes while it is being drawn.
//
//   queue.put(SelectTag{.tag = id});
//   queue.put(SetSpeaker{.person = person});
//
// A command names what it is about and is made into an edit only when its turn comes: one before it may have changed the
// document. Each carries itself out: on the Workspace where that is enough, else on the App, which knows the browser. By
// subject: document_commands.cpp, file_commands.cpp, tag_commands.cpp, selection_commands.cpp, deciding_commands.cpp, page_commands.cpp.
//
// A command on a tag, person or article that is not there any more does nothing.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/annotation/document.h"
#include "web/browser/events.h"
#include "web/view/article_state.h"
#include "web/view/classroom.h"
#include "web/view/compared.h"
#include "web/view/page_state.h"

namespace hearsay::view {

class App;
class Workspace;

// Articles.

struct OpenArticle {
  std::string article;
  void carry_out(App& app) const;
};
struct DeleteArticle {
  std::string article;
  void carry_out(App& app) const;
};
// In a second column; of a narrow page only the active one is seen.
struct ShowBeside {
  std::string article;
  void carry_out(App& app) const;
};
// One column is left, with the first one's article.
struct CloseBeside {
  void carry_out(App& app) const;
};
// The article of this column is the one that panels and commands are about.
struct Activate {
  int column;
  void carry_out(App& app) const;
};
// What was deleted last comes back and is opened.
struct BringBack {
  void carry_out(App& app) const;
};
// From the trash.
struct RestoreArticle {
  std::string article;
  void carry_out(App& app) const;
};
// Deletes what is in the trash for good.
struct PurgeArticle {
  std::string article;
  void carry_out(App& app) const;
};
// A new article from words, a page or a file that a person gave. What is no article changes nothing but the message.
struct TakeText {
  std::string text, from;
  void carry_out(App& app) const;
};
struct TakeHtml {
  std::string html, plain, from;
  void carry_out(App& app) const;
};
struct TakeFiles {
  std::vector<GivenFile> files;
  void carry_out(App& app) const;
};
struct ChooseFiles {
  void carry_out(App& app) const;
};
// In a format of the table (core/files/formats.h), by id: the article, or all of them in one file.
struct SaveAs {
  std::string_view format;
  bool all = false;
  void carry_out(App& app) const;
};
// The file that is written at each change.
struct KeepFile {
  void carry_out(App& app) const;
};
struct AllowFile {
  void carry_out(App& app) const;
};
struct ForgetFile {
  void carry_out(App& app) const;
};
struct SaveScorecard {
  bool png;
  void carry_out(App& app) const;
};
struct PrintArticle {
  void carry_out(App& app) const;
};
// Another tab writes to the article: asks it to store its work, and writes here from then on.
struct TakeOver {
  void carry_out(App& app) const;
};
// Tries again what the storage did not take.
struct RetrySaving {
  void carry_out(App& app) const;
};
// Of the articles that are compared: takes one in or out.
struct ToggleCompared {
  std::string article;
  void carry_out(App& app) const;
};
struct StartComparing {
  void carry_out(App& app) const;
};
// Back to the choice of articles.
struct ChooseCompared {
  void carry_out(App& app) const;
};
struct ShowCompared {
  ComparedView view;
  void carry_out(App& app) const;
};
// Where there is no room for all.
struct ShowOutlet {
  std::size_t outlet;
  void carry_out(App& app) const;
};
// Closes the comparison and goes to the words in the article, by its place among those compared, with the statement open
// in its margin (-1: none).
struct GoToCompared {
  std::size_t article;
  Span words;
  std::int32_t statement;
  void carry_out(App& app) const;
};
// The same, with the article beside the one that is read.
struct ShowComparedBeside {
  std::size_t article;
  std::int32_t statement;
  void carry_out(App& app) const;
};
// In the margin of an article, by its place among those compared: shows the wordings of the statement (-1: what only this
// article has), or no more, and selects its words there, if it has any.
struct OpenStatement {
  std::int32_t statement;
  std::uint32_t article;
  Span words;
  void carry_out(App& app) const;
};
struct ListLeftOut {
  bool yes;
  void carry_out(App& app) const;
};
struct HideOutlets {
  bool yes;
  void carry_out(App& app) const;
};
// The event: what is typed of it, and storing it.
struct FillEvent {
  EventForm form;
  void carry_out(App& app) const;
};
struct SaveEvent {
  void carry_out(App& app) const;
};
// By the id of its row in the library.
struct OpenEvent {
  std::string event;
  void carry_out(App& app) const;
};
struct DeleteEvent {
  std::string event;
  void carry_out(App& app) const;
};
// What the page proposes (event_proposals.h): to the form of the event with these articles; or not again.
struct PutTogether {
  void carry_out(App& app) const;
};
struct RefuseProposal {
  void carry_out(App& app) const;
};
// Nothing is chosen any more, and no event is open.
struct NewEvent {
  void carry_out(App& app) const;
};
// What a person says of the comparison; the second by its place among the corrections. Both are stored with the event.
struct Correct {
  comparing::Correction correction;
  void carry_out(App& app) const;
};
struct UndoCorrection {
  std::size_t correction;
  void carry_out(App& app) const;
};
// The next statement or speaker that is pressed is the same as the one here; nothing: no more.
struct PickSame {
  std::optional<comparing::SaidPlace> place;
  void carry_out(App& app) const;
};
struct TakeAway {
  enum class What { page, statements, speakers } what;
  void carry_out(App& app) const;
};
// In the list of articles; empty: all are shown.
struct SearchArticles {
  std::string words;
  void carry_out(App& app) const;
};
// Of those shown, the one that Enter opens.
struct ChooseFound {
  int place;
  void carry_out(Workspace& workspace) const;
};
struct SortArticles {
  ArticleOrder order;
  void carry_out(App& app) const;
};

// Tags, speakers and the text.

// Lists the articles of this group alone; empty: all.
struct ListGroup {
  std::string group;
  void carry_out(Workspace& workspace) const;
};
struct GroupArticle {
  std::vector<std::string> groups;  // all that it is to be in
  void carry_out(Workspace& workspace) const;
};
struct RenameArticle {
  std::string title;
  void carry_out(Workspace& workspace) const;
};
// Corrects the article's text; tags stay on their words.
struct ChangeText {
  std::string text;
  void carry_out(Workspace& workspace) const;
};
// The selected words. Tagged as the part of a tag that asks for it they are tied to it in the same step: a speaker while a
// quote asks who said it, what reports a quote, what a hedge is about.
struct TagWords {
  Label label;
  void carry_out(Workspace& workspace) const;
};
// The selected guess.
struct KeepGuess {
  void carry_out(Workspace& workspace) const;
};
struct RemoveTag {
  void carry_out(Workspace& workspace) const;
};
// As one step.
struct JudgeMany {
  std::vector<std::string> guesses;
  bool keep;
  void carry_out(Workspace& workspace) const;
};
struct SetLabel {
  std::string tag;
  Label label;
  void carry_out(Workspace& workspace) const;
};
struct SetKind {
  std::string tag, kind;
  void carry_out(Workspace& workspace) const;
};
struct SetStrength {
  std::string tag;
  std::uint8_t strength;
  void carry_out(Workspace& workspace) const;
};
// Of a quote: whether other articles give it in this way.
struct SetElsewhere {
  std::string tag;
  Elsewhere::Way way;
  bool yes;
  void carry_out(Workspace& workspace) const;
};
// What the comparison says of the quotes that say nothing of other articles yet.
struct FillElsewhere {
  void carry_out(App& app) const;
};
struct SetNote {
  std::string tag, note;
  void carry_out(Workspace& workspace) const;
};
// The tag that plays a part for another one; an empty part: none does.
struct SetPart {
  std::string tag, part;
  Role role;
  void carry_out(Workspace& workspace) const;
};
struct AddWordsToTag {
  void carry_out(Workspace& workspace) const;
};
struct TakeFragmentOut {
  std::string tag;
  std::size_t fragment;
  void carry_out(Workspace& workspace) const;
};
// The one at the caret, of the selected tag.
struct TakeOutAtCaret {
  void carry_out(Workspace& workspace) const;
};
struct SetBorders {
  std::string tag;
  Fragments fragments;
  void carry_out(Workspace& workspace) const;
};
// Of the selected tag.
struct BordersToWords {
  void carry_out(Workspace& workspace) const;
};
struct MoveBorder {
  Side side;
  int words;  // +1 or -1
  void carry_out(App& app) const;
};
// Of the selected tag; empty: nobody is named.
struct SetSpeaker {
  std::string person;
  void carry_out(Workspace& workspace) const;
};
// A new speaker of the selected quote; an empty name: the words selected in the article.
struct NewSpeaker {
  std::string name;
  void carry_out(Workspace& workspace) const;
};
struct MergeSpeakers {
  std::string into, from;
  void carry_out(Workspace& workspace) const;
};
// The speaker's tag is that of another person.
struct SplitSpeaker {
  std::string tag;
  void carry_out(Workspace& workspace) const;
};
struct RenameSpeaker {
  std::string person, name;
  void carry_out(Workspace& workspace) const;
};
// One who says nothing and is mentioned nowhere.
struct DeleteSpeaker {
  std::string person;
  void carry_out(Workspace& workspace) const;
};
struct SetNamed {
  std::string person;
  bool named;
  void carry_out(Workspace& workspace) const;
};
// All places that are shown.
struct TagPlaces {
  Label label;
  void carry_out(Workspace& workspace) const;
};
struct RemovePlaces {
  void carry_out(Workspace& workspace) const;
};
// A tag that lost its place when the text was corrected: onto the selected words, or away.
struct PlaceLost {
  std::size_t index;
  void carry_out(Workspace& workspace) const;
};
struct ForgetLost {
  std::size_t index;
  void carry_out(Workspace& workspace) const;
};
struct Undo {
  void carry_out(Workspace& workspace) const;
};
struct Redo {
  void carry_out(Workspace& workspace) const;
};
// Of the history: so many edits are done then.
struct GoToStep {
  std::size_t place;
  void carry_out(Workspace& workspace) const;
};
// Another person's tags: those of the open file that holds the same article (Workspace::given()), as a layer of this name.
struct AddTheirs {
  std::string name;
  void carry_out(Workspace& workspace) const;
};
// That file as an article of its own.
struct OpenGiven {
  void carry_out(App& app) const;
};
// Shows them beside one's own; of nobody: an empty layer.
struct CompareWith {
  std::string layer = {};
  void carry_out(Workspace& workspace) const;
};
// A tag of theirs becomes one's own find too, or is left.
struct TakeTheirs {
  std::string tag;
  bool take;
  void carry_out(Workspace& workspace) const;
};
struct RemoveTheirs {
  std::string layer;
  void carry_out(Workspace& workspace) const;
};

// Exercises: making one, and a student's way through it.

// Opens the form, filled from the article.
struct StartExercise {
  void carry_out(App& app) const;
};
struct FillExercise {
  ExerciseForm form;
  void carry_out(App& app) const;
};
// As a file, as this page with the exercise inside, or as a package for a learning platform. The article keeps what the form says.
struct HandOut {
  HandOutWay way;
  void carry_out(App& app) const;
};
// The exercise for pencils, with the answers on a page of their own where there are any: as the form says, or as the article
// was made into one.
struct PrintExercise {
  bool form;
  void carry_out(App& app) const;
};
// Answers that are locked, of the exercise of this id.
struct UnlockAnswers {
  std::string exercise, locked, passphrase;
  void carry_out(App& app) const;
};
// The student gives a name.
struct BeginWork {
  std::string name;
  void carry_out(Workspace& workspace) const;
};
// The student's answer to a question about a source.
struct AnswerSource {
  std::string source;  // CheckedSource::id
  SourceQuestion question;
  SourceReply reply;
  void carry_out(Workspace& workspace) const;
};
// Saves the file for the teacher, and shows feedback where there is some.
struct HandIn {
  void carry_out(App& app) const;
};
struct SaveHandIn {
  void carry_out(App& app) const;
};
// The student's work as a file that opens again anywhere.
struct SaveSoFar {
  void carry_out(App& app) const;
};
struct TryAgain {
  void carry_out(Workspace& workspace) const;
};
// Closes the dialog and shows these words, with the tag selected when there is one.
struct GoToWords {
  Span words;
  std::string tag;
  void carry_out(App& app) const;
};

// A class.

struct ForgetClass {
  void carry_out(App& app) const;
};
struct ShowClass {
  ClassTab tab;
  void carry_out(App& app) const;
};
struct ChooseClassExercise {
  std::size_t exercise;
  void carry_out(App& app) const;
};
struct ShowClassLabel {
  Label label;
  void carry_out(App& app) const;
};
struct ShowStudent {
  std::size_t student;
  void carry_out(App& app) const;
};
// What each student answered to a question about a source; Classroom::nobody: to none.
struct ShowAnswers {
  std::size_t question;
  void carry_out(App& app) const;
};
struct ShowNames {
  exercise::Names names;
  void carry_out(App& app) const;
};
// A student's work as an article, by its place among the class' files.
struct OpenWork {
  std::size_t work;
  void carry_out(App& app) const;
};
// From the view of a class to the article, to decide together: at the place of this label that the word is in, or is nearest to.
// Where the article is not open, a new one is made of its text.
struct DecideClass {
  struct Place {
    Label label;
    std::uint32_t word;  // its number
  };
  std::optional<Place> from = {};  // nothing: from the most divided one on
  void carry_out(App& app) const;
};
// The same of oneself and the layer's author.
struct DecideWith {
  std::string layer;
  void carry_out(App& app) const;
};
struct StepPlace {
  int by;
  void carry_out(App& app) const;
};
// What they agree on at the present place: one of the versions, or (none) no tag. What is taken already is taken back.
struct TakeVersion {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t version;
  void carry_out(App& app) const;
};
struct TakeOwnWords {
  void carry_out(App& app) const;
};
// Wherever nearly all agree.
struct TakeClear {
  void carry_out(App& app) const;
};
struct EndDeciding {
  void carry_out(App& app) const;
};
struct SaveClassTable {
  void carry_out(App& app) const;
};
struct ChooseGradeColumn {
  std::size_t column;
  void carry_out(App& app) const;
};
struct FillGradebook {
  void carry_out(App& app) const;
};

struct SetBlind {
  Blind to;
  void carry_out(App& app) const;
};

// What is selected, looked for and asked.

struct SelectTag {
  std::string tag;
  bool reveal = true;
  void carry_out(Workspace& workspace) const;
};
// +1 next, -1 previous: of the guesses first, as long as there are any, or of all tags. Without a tag or caret from what
// is read now (`sight`).
struct StepTag {
  int step;
  bool guesses_first;
  Span sight;
  void carry_out(Workspace& workspace) const;
};
// The tag of the list that follows the one selected, or the first of them.
struct SelectNextOf {
  std::vector<std::string> tags;
  void carry_out(Workspace& workspace) const;
};
struct AskWho {
  void carry_out(Workspace& workspace) const;
};
struct StopAsking {
  void carry_out(Workspace& workspace) const;
};
struct OpenSearch {
  void carry_out(App& app) const;
};
struct SearchFor {
  std::string words;
  void carry_out(Workspace& workspace) const;
};
struct StepSearch {
  int step;
  void carry_out(Workspace& workspace) const;
};
struct CloseSearch {
  void carry_out(Workspace& workspace) const;
};
// All places that say the same as the selected words, or as the selected tag.
struct OpenPlaces {
  void carry_out(Workspace& workspace) const;
};
struct ClosePlaces {
  void carry_out(Workspace& workspace) const;
};
// The paragraphs of the selected words, of the caret or of the selected tag are not part of the article, or are.
struct LeaveOut {
  void carry_out(Workspace& workspace) const;
};
struct TakeIn {
  void carry_out(Workspace& workspace) const;
};
// Round the caret; again: and the next one.
struct SelectSentence {
  void carry_out(App& app) const;
};
struct MoveBySentence {
  int step;
  void carry_out(App& app) const;
};
// Near the edge of what is seen the article goes on by itself: it is scrolled there while a handle is held.
struct DragOn {
  float scroll;
  void carry_out(App& app) const;
};

// What of the page is open, and how it looks.

struct ShowTab {
  Tab tab;
  void carry_out(Workspace& workspace) const;
};
struct ToggleSheet {
  Sheet sheet;
  void carry_out(Workspace& workspace) const;
};
struct CloseSheet {
  void carry_out(Workspace& workspace) const;
};
struct ToggleMenu {
  void carry_out(Workspace& workspace) const;
};
struct CloseMenu {
  void carry_out(Workspace& workspace) const;
};
struct OpenDialog {
  Dialog dialog;
  void carry_out(Workspace& workspace) const;
};
struct CloseDialog {
  void carry_out(Workspace& workspace) const;
};
// In the open dialog.
struct TypeDraft {
  std::string text;
  void carry_out(Workspace& workspace) const;
};
struct TypeName {
  std::string name;
  void carry_out(Workspace& workspace) const;
};
struct ChooseLine {
  int line;
  void carry_out(Workspace& workspace) const;
};
struct ChooseBulk {
  Bulk bulk;
  void carry_out(Workspace& workspace) const;
};
// The list of tags, or of those alone that have a note.
struct ListNotes {
  bool only;
  void carry_out(Workspace& workspace) const;
};
// Opens the person's card, or closes it when it is open; an empty one: what nobody is named for.
struct ToggleSpeaker {
  std::string person;
  void carry_out(Workspace& workspace) const;
};
// Opens the person's card and goes to what is said first.
struct GoToSpeaker {
  std::string person;
  void carry_out(Workspace& workspace) const;
};
struct AskToPurge {
  std::string article;  // empty: the question is over
  void carry_out(Workspace& workspace) const;
};
struct CloseNotice {
  void carry_out(Workspace& workspace) const;
};
struct HideHint {
  void carry_out(Workspace& workspace) const;
};
// The step of the first visit is passed over.
struct TourGoesOn {
  TourStep step;
  void carry_out(Workspace& workspace) const;
};
struct LeaveTour {
  void carry_out(Workspace& workspace) const;
};
struct HideGuesses {
  bool hide;
  void carry_out(Workspace& workspace) const;
};
struct Say {
  Notice notice;
  void carry_out(Workspace& workspace) const;
};
// The parts of the side panel turned out to need so much, in pixels.
struct KeepHeights {
  float inspector, list;
  void carry_out(Workspace& workspace) const;
};
// Size of the type in pixels, characters a line, a line's height for each pixel of type.
struct SetReading {
  float size, measure, leading;
  void carry_out(App& app) const;
};
// After Keep or Remove the next suggestion is selected, or not.
struct SetGoOn {
  bool yes;
  void carry_out(App& app) const;
};
struct SetLetterKeys {
  bool yes;
  void carry_out(App& app) const;
};
struct SetTheme {
  std::string theme;  // "system", "light", "dark", "contrast", "projector"
  void carry_out(App& app) const;
};
// The one after the present one, and says which it is.
struct NextTheme {
  void carry_out(App& app) const;
};
// The search in all articles gets the focus.
struct FocusLibrarySearch {
  void carry_out(App& app) const;
};
// Escape: lets go of the innermost thing that is open, held or selected.
struct LetGo {
  void carry_out(App& app) const;
};

// Any of them. It knows how it is carried out and nothing else, so that a file which puts one command into the queue does not
// compile what is done with the others.
class Command {
 public:
  template <typename T>
    requires(!std::same_as<T, Command>)
  Command(T command) : held_(std::make_shared<Held<T>>(std::move(command))) {}
  void carry_out(App& app, Workspace& workspace) const { held_->carry_out(app, workspace); }

 private:
  struct Any {
    virtual ~Any() = default;
    virtual void carry_out(App& app, Workspace& workspace) const = 0;
  };
  template <typename T>
  struct Held final : Any {
    explicit Held(T command) : command_(std::move(command)) {}
    void carry_out(App& app, Workspace& workspace) const override {
      if constexpr (requires { command_.carry_out(workspace); })
        command_.carry_out(workspace);
      else
        command_.carry_out(app);
    }
    T command_;
  };
  std::shared_ptr<const Any> held_;
};

// Commands in the order in which they were given.
class Commands {
 public:
  void put(Command command) { waiting_.push_back(std::move(command)); }
  bool empty() const { return waiting_.empty(); }
  std::vector<Command> take() { return std::exchange(waiting_, {}); }

 private:
  std::vector<Command> waiting_;
};

}  // namespace hearsay::view
