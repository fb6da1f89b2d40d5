// The application: wires the articles, what is selected and open, and the panels to the browser.
//
// One turn: an event → commands; or a frame: layout → panels draw what a const Context shows and put commands into the
// queue → the mirror tells the browser → the commands are carried out, in their order → another frame draws what is there
// then. What a press, a choice or Enter asks for is done before the next event. Nothing is drawn unless an event or an
// animation asked for it, and nothing changes while it is being drawn.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/search.h"
#include "core/session/session.h"
#include "web/browser/events.h"
#include "web/view/backups.h"
#include "web/view/command.h"
#include "web/view/context.h"
#include "web/view/kept_file.h"
#include "web/view/reading.h"
#include "web/view/splitters.h"
#include "web/view/spoken.h"
#include "web/view/workspace.h"

namespace hearsay::view {

class App final : public Listener, public session::User {
 public:
  App();

  // What commands work on.
  Workspace& workspace() { return workspace_; }
  session::LibrarySearch& library_search() { return search_; }
  ComparedArticles& compared() { return compared_; }
  EventProposals& proposals() { return proposals_; }
  Classroom& classroom() { return classroom_; }
  const exercise::Roll& roll() const { return context_.roll(); }
  Reading& reading() { return reading_; }
  ArticleView& view() { return views_[static_cast<std::size_t>(workspace_.active())]; }
  Backups& backups() { return backups_; }
  // Of the active article.
  void set_blind(Blind to);
  const NumberStyle& numbers() const { return workspace_.numbers(); }
  bool has_document() const { return workspace_.has_document(); }

  void say(std::string text, bool problem = false, std::string button = {}, std::string action = {});
  // The column shows another article, or none.
  void document_changed(int column);
  // Other panels are about another article.
  void active_changed();
  // The newest article in the active column, when there is any.
  void open_newest();
  // A new article, in the active column.
  void show_new(Document document);
  // The exercise that was handed out: to be begun, or gone on with.
  void begin_exercise(Document document);
  // A student's work from a file, on a device where it is already: it is opened there, and the newer of both stays. False: it is
  // not here.
  bool take_up(const Document& work);
  // What the next page on paper is: an exercise, as this form has it. Without it, the article.
  void print_exercise(ExerciseForm form) { on_paper_ = std::move(form); }
  // By which it is known later whether this browser keeps what is stored.
  void remember_first_visit();
  // The student has the work in a file, as it is now.
  void work_is_saved();
  // A learning platform that runs the page hears how a student's work has come on.
  void tell_platform(std::string_view article);
  // Selects these words of the article and brings them into sight.
  void reach(Span words);
  // Nothing lies over the article any more.
  void uncover_article();
  // The control gets the focus when the next frame's are there.
  void focus(ui::Id control) { focus_ = control; }

  // session::User.
  void heard(const session::Event& event) override;
  std::int64_t now() override;
  std::string fresh_id() override;
  std::string copy_title(session::Copy why, std::string_view title) override;
  std::string untitled(bool is_event) override;

  // Listener.
  void frame(double time) override;
  void resized() override;
  bool scrolled(std::uint32_t control, float top) override;
  void preferences(unsigned preferences) override { reading_.prefer(preferences); }
  void pointer(float x, float y, bool down) override;
  bool key(std::string_view key, unsigned modifiers) override;
  void typing(bool typing) override { context_.tell_typing(typing); }
  void enter(std::uint32_t control, bool backwards) override { context_.tell_entered({control, backwards}); }
  void selected(int layer, TextPlace anchor, TextPlace focus, bool words) override;
  void selection_done(int layer, TextPlace at, int clicks) override;
  void long_pressed(int layer, TextPlace at) override;
  void dragged(std::uint32_t control, Grip grip, float x, float y, bool exact) override;
  void article_clicked(int layer, TextPlace at, std::string_view tag, bool collapsed) override;
  void article_focused(int layer) override { carry_out(Activate{layer}); }
  void hovered(int layer, std::string_view tag) override { workspace_.article(layer).hover(tag); }
  void pasted(std::string_view html, std::string_view text) override;
  void files_given(std::vector<GivenFile> files) override;
  void fold_pressed(int layer, std::int32_t paragraph) override;
  void printing() override;
  void lock_answered(LockAnswer answer, std::string_view text) override;
  bool leaving(bool lasts) override;

 private:
  // What the text layer of a column has.
  struct Synced {
    std::uint64_t revision = 0;
    Seen seen;
    std::string tag;
    std::vector<std::uint32_t> opened;
  };

  void carry_out(Command command);
  void carry_out_all();
  // Brings the text layers and the browser's selection up to what commands have changed.
  void settle();
  void sync(int column);
  void sync_title();
  // Selects the words of a comparison that a person wants to see, once the text layer has their article.
  void reach_compared();
  // The message goes when it is over.
  void tend_notice(const ui::Rect& article);
  // To a screen reader, what this frame shows and the last one did not.
  void speak();
  ArticleView& view(int column) { return views_[static_cast<std::size_t>(column)]; }
  // A note that the last page wrote and could not save any more.
  void take_kept_note(int column);
  // The work that is waited for has come: the file goes into it, or stays what it is.
  void settle_taken_up(int column);
  void library_opened(std::string_view trouble);
  // The exercise that the page carries: begun here before, or to be begun.
  bool open_carried();
  // exercise::blind_of(), and what an earlier page kept.
  static Blind blind_of(const Document& document);
  // The view shows suggestions as the document says, whoever changed it: the person, undo, another tab.
  void hold_to_blind(int column);
  // While people decide on an article, nothing else is seen of its tags.
  void hold_to_deciding(int column);
  void analyse_example();

  session::Session session_;
  session::LibrarySearch search_{session_};
  ComparedArticles compared_{session_, blind_of};
  EventProposals proposals_{session_};
  Classroom classroom_;
  Workspace workspace_;
  Views views_{ArticleView(0), ArticleView(1)};
  Reading reading_;
  Splitters splitters_;
  Backups backups_{*this};
  KeptFile kept_file_{workspace_};
  Context context_{workspace_, views_, search_, reading_, backups_, kept_file_, splitters_, compared_, proposals_, classroom_};
  Commands queue_;
  Spoken spoken_;
  ui::Id focus_ = 0;
  Span to_reach_;  // empty: nothing
  std::optional<ExerciseForm> on_paper_;
  std::optional<Document> taken_up_;  // from a file; waits until the same work is open
  // How far a column was scrolled to go along with the other; -1: it was not.
  std::array<float, Workspace::most_columns> led_{-1, -1};
  bool hint_kept_ = false;
  std::string tour_kept_;  // as it is stored
  std::string draft_kept_;  // the half-typed new article, the same
  WrittenNote note_kept_;   // the note that is not saved yet, the same
  bool example_due_ = false;  // the example is shown and has yet to be analysed
  std::array<Synced, Workspace::most_columns> synced_;
  std::string title_;  // of the page, as the browser has it
};

}  // namespace hearsay::view
