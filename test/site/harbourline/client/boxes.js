// Six boxes: typing moves on, Backspace moves back, a pasted code is spread.
for (const group of document.querySelectorAll('[data-boxes]')) {
  const boxes = [...group.querySelectorAll('input')];
  const spread = (from, text) => {
    const digits = text.replace(/\D/g, '').slice(0, boxes.length - from);
    [...digits].forEach((digit, index) => {
      boxes[from + index].value = digit;
    });
    boxes[Math.min(from + digits.length, boxes.length - 1)].focus();
  };
  boxes.forEach((box, place) => {
    box.addEventListener('input', () => {
      box.value = box.value.replace(/\D/g, '').slice(-1);
      if (box.value !== '') boxes[place + 1]?.focus();
    });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && box.value === '' && place > 0) {
        event.preventDefault();
        boxes[place - 1].value = '';
        boxes[place - 1].focus();
      }
      if (event.key === 'ArrowLeft') boxes[place - 1]?.focus();
      if (event.key === 'ArrowRight') boxes[place + 1]?.focus();
    });
    box.addEventListener('focus', () => box.select());
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      spread(place, event.clipboardData.getData('text'));
    });
  });
  boxes[0].focus();
}
