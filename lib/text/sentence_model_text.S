/* The boundary model as it stands in the tree, linked into the programs.  See sentence_model.h. */
	.section .rodata
	.global sentence_model_text
	.global sentence_model_text_end
sentence_model_text:
	.incbin "lib/text/sentence.model"
sentence_model_text_end:
	.section .note.GNU-stack, "", %progbits
