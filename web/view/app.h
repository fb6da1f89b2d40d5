// The application: wires the articles, what is selected and open, and the panels to the browser.
//
// One turn: an event → commands; or a frame: layout → panels draw what a const Context shows and put commands into the
// queue → the mirror tells the browser → the commands are carried out, in their order → another frame draws what is there
// then. What a press, a choice or Enter asks for is done before the next event. Nothing is drawn unless an event or an
// animation asked for it, and nothing changes while it is being drawn.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "web/browser/events.h"
#include "web/view/backups.h"
#include "web/view/command.h"
#include "web/view/context.h"
#include "web/view/kept_file.h"
#include "web/view/library.h"
#include "web/view/reading.h"
#include "web/view/splitters.h"
#include "web/view/workspace.h"

namespace hearsay::view {

class App final : public Listener, public LibraryUser {
 public:
  App();

  // What commands work on.
  Workspace& workspace() { return workspace_; }
  Library& library() { return library_; }
  Reading& reading() { return reading_; }
  ArticleView& view() { return view_; }
  Backups& backups() { return backups_; }
  const NumberStyle& numbers() const { return workspace_.numbers(); }
  bool has_document() const { return workspace_.has_document(); }

  void say(std::string text, bool problem = false, std::string button = {}, std::string action = {});
  // Another article is open, or none.
  void document_changed();
  // Nothing lies over the article any more.
  void uncover_article();
  // The control gets the focus when the next frame's are there.
  void focus(ui::Id control) { focus_ = control; }

  // LibraryUser.
  void library_opened(std::string_view trouble) override;
  void document_opened(std::string_view report) override;
  void document_failed(std::string_view title, std::string_view reason) override;
  void document_followed(std::string_view report) override;
  void document_saved() override { kept_file_.article_saved(); }
  void document_trashed(std::string_view title) override;
  void fetched(std::string_view id, std::unique_ptr<Article> article) override;
  void library_trouble(std::string_view what) override { say(std::string(what), true); }

  // Listener.
  void frame(double time) override;
  void resized() override;
  bool scrolled(std::uint32_t control, float top) override;
  void preferences(unsigned preferences) override { reading_.prefer(preferences); }
  void pointer(float x, float y, bool down) override;
  bool key(std::string_view key, unsigned modifiers) override;
  void typing(bool typing) override { context_.tell_typing(typing); }
  void enter(std::uint32_t control, bool backwards) override { context_.tell_entered({control, backwards}); }
  void selected(TextPlace anchor, TextPlace focus, bool words) override;
  void selection_done(TextPlace at, int clicks) override;
  void long_pressed(TextPlace at) override;
  void dragged(std::uint32_t control, Grip grip, float x, float y, bool exact) override;
  void article_clicked(TextPlace at, std::string_view tag, bool collapsed) override;
  void hovered(std::string_view tag) override { workspace_.article().hover(tag); }
  void pasted(std::string_view html, std::string_view text) override;
  void file_opened(std::string_view name, std::string_view bytes) override;
  void file_refused(std::string_view name) override;
  void printing() override;

 private:
  void carry_out(Command command);
  void carry_out_all();
  // Brings the text layer and the browser's selection up to what commands have changed.
  void settle();
  void sync();
  void analyse_example();

  Library library_{*this};
  Workspace workspace_{library_};
  ArticleView view_;
  Reading reading_;
  Splitters splitters_;
  Backups backups_{*this};
  KeptFile kept_file_{library_};
  Context context_{workspace_, view_, reading_, backups_, kept_file_, splitters_};
  Commands queue_;
  ui::Id focus_ = 0;
  bool hint_kept_ = false;
  bool example_due_ = false;  // the example is shown and has yet to be analysed
  std::uint32_t synced_ = 0;  // the state of the document that the text layer has
  std::string synced_tag_;    // and which tag is the selected one there
};

}  // namespace hearsay::view
