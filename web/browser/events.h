// What the browser tells the page, as calls on one listener (exports.cpp makes them from the exported
// functions).
//
// Every event asks for a frame by itself. `layer` is the number of a text layer (host.h). Offsets are UTF-16 units in a paragraph of the text layer, sizes
// CSS pixels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

// control: Command on a Mac. in_list: an arrow key in a field that walks a list (Flag::steers in ui/mirror.h).
enum Modifier : unsigned { control_key = 1, shift_key = 2, alt_key = 4, in_list = 8 };
// What happened to a handle (known to mirror.js by web/agreed.mjs): picked up, moved, let go, taken back; or one step
// by an arrow key, whose direction is then in x.
enum class Grip : std::uint8_t { taken, moved, dropped, left, stepped };
enum Preference : unsigned { prefers_dark = 1, prefers_contrast = 2 };

struct TextPlace {
  std::int32_t paragraph = -1;  // -1: nowhere in the article
  std::uint32_t utf16 = 0;
  friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

// Why there is nothing of a file (known to files.js and zip.js by web/agreed.mjs): it, or what a ZIP holds, is larger than
// the limits there; the browser could not read it; it is a ZIP that is damaged, that has a password, or that holds no file.
enum class Refusal : std::uint8_t { none, too_large, unreadable, damaged, locked, empty };

// What became of answers that were to be locked or unlocked (known to lock.js by web/agreed.mjs). wrong: the passphrase.
enum class LockAnswer : std::uint8_t { locked, unlocked, wrong, damaged, failed };

// A file that a person gave, on its own or in a ZIP.
struct GivenFile {
  std::string name, bytes;
  Refusal refusal = Refusal::none;
};

class Listener {
 public:
  virtual ~Listener() = default;
  virtual void frame(double time) = 0;
  virtual void resized() = 0;
  // The browser scrolled this control. False: what is shown needs no frame for it.
  virtual bool scrolled(std::uint32_t control, float top) = 0;
  virtual void preferences(unsigned preferences) = 0;
  // The main button (or a finger) went down or up there; CSS pixels.
  virtual void pointer(float x, float y, bool down) = 0;
  // Key as KeyboardEvent.key, letters in lower case. True: it was for us.
  virtual bool key(std::string_view key, unsigned modifiers) = 0;
  virtual void typing(bool typing) = 0;  // a field holds text that is not an edit yet
  // Enter in a field, after its text came; backwards: with Shift.
  virtual void enter(std::uint32_t control, bool backwards) = 0;
  // The selection in this article, or (nowhere) that there is none; `words`: it was made by pointer and reaches to whole
  // words.
  virtual void selected(int layer, TextPlace anchor, TextPlace focus, bool words) = 0;
  // The pointer that selected was let go there, after so many clicks in a row.
  virtual void selection_done(int layer, TextPlace at, int clicks) = 0;
  // A finger rested there, and the browser itself selected nothing.
  virtual void long_pressed(int layer, TextPlace at) = 0;
  // A handle under the pointer; CSS pixels in the window; `exact`: not by words (Alt).
  virtual void dragged(std::uint32_t control, Grip grip, float x, float y, bool exact) = 0;
  // A click in the article: where its caret is, the innermost tag there (empty: none), whether nothing is
  // selected.
  virtual void article_clicked(int layer, TextPlace at, std::string_view tag, bool collapsed) = 0;
  virtual void hovered(int layer, std::string_view tag) = 0;
  // The button above a paragraph: what it folds is to be shown, or no more.
  virtual void fold_pressed(int layer, std::int32_t paragraph) = 0;
  // Another article than before has the focus.
  virtual void article_focused(int layer) = 0;
  virtual void pasted(std::string_view html, std::string_view text) = 0;
  // Chosen or dropped at once.
  virtual void files_given(std::vector<GivenFile> files) = 0;
  virtual void printing() = 0;  // the browser is about to print
  // host::lock() or host::unlock() has come to an end; the text is that which was asked for, if any.
  virtual void lock_answered(LockAnswer answer, std::string_view text) = 0;
  // The person is about to leave the page; `lasts`: the browser has promised to keep what is stored. True: there is a reason
  // to stay, which the page then shows.
  virtual bool leaving(bool lasts) = 0;
};

// What was done with the DOM controls over the canvas; between frames (ui/mirror.h).
class ControlListener {
 public:
  virtual ~ControlListener() = default;
  virtual void press(std::uint32_t control) = 0;
  // A field's text, or the number of the option that was chosen.
  virtual void type(std::uint32_t control, std::string text) = 0;
  virtual void scrolled(std::uint32_t control, float top) = 0;
};

// The page's one listener of each kind; main.cpp gives them before the module is started. The controls hear first.
void listen(Listener* listener);
void listen(ControlListener* controls);

}  // namespace hearsay
